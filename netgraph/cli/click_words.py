"""click's own words that our users can meet, so that they stand in our catalogue.

click looks them up in the text domain that netgraph/cli/language.py sets. Nothing imports this
module but the tests: it is read by the tools that collect texts.
"""

from __future__ import annotations

from schema.language import _, ngettext


def click_words() -> tuple[str, ...]:
    """Return click's words in the language in use."""
    return (
        _("Choose from:\n\t{choices}"),
        _("Commands"),
        _("Do you want to continue?"),
        _("Error: invalid input"),
        _("Error: {message}"),
        _("Invalid value for {param_hint}: {message}"),
        _("Invalid value: {message}"),
        _("Missing argument"),
        _("Missing command."),
        _("Missing option"),
        _("Missing parameter"),
        _("Missing {param_type}"),
        _("No such option {name!r}."),
        _("Option {name!r} does not take a value."),
        _("Options"),
        _("Show this message and exit."),
        _("Try '{command} {option}' for help."),
        _("Usage:"),
        _("default: {default}"),
        _("directory"),
        _("file"),
        _("path"),
        _("required"),
        _("unknown error"),
        _("{name} {filename!r} does not exist."),
        _("{name} {filename!r} is a directory."),
        _("{name} {filename!r} is a file."),
        _("{name} {filename!r} is not readable."),
        _("{name} {filename!r} is not writable."),
        ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 2),
        ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 2),
        ngettext(
            "Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 2
        ),
        ngettext(
            "Option {name!r} requires an argument.",
            "Option {name!r} requires {nargs} arguments.",
            2,
        ),
    )
