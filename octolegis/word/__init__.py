"""What reading and writing Word share: the package, numbering, styles and revisions."""
