"""The commands: what each prints, and the exit status it ends with."""
