"""The pages of the window, ONE FILE PER PAGE; each defines ``PAGE``."""
