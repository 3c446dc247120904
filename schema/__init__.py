"""What a network is: models, dates, vocabularies, name folding, errors. Imports nothing of ours."""
