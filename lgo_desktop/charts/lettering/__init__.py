"""Thai letters set right: words, lines and fonts, for drawings and documents alike."""
