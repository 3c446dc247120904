"""The model against the Mijnstreek: docs/model.md says how each of the 52 cases is held."""
