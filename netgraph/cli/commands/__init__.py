"""The commands: each module holds one, in `command`; being in this folder is registering."""
