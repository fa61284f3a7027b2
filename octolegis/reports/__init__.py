"""From an assessment to what a ministry receives: content first, then Word, PDF or JSON."""
