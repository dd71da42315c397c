"""Questions that the window asks in a frame of their own."""
