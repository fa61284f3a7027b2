"""Which provisions of a country's laws may answer an article, in the language of the law, and why."""
