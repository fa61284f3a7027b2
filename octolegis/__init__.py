"""Octolegis: bringing a country's cybercrime law into line with the treaties, article by article."""

__version__ = "0.1.0"
