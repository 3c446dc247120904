"""The one way in: what was read is compared with what is stored, shown, applied and logged."""
