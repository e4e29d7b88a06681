"""Every way to end has its exit code, and no traceback."""

from __future__ import annotations

import errno
import json
import signal
import threading
from pathlib import Path

import pytest
import typer

from claimcheck.cli import guard
from claimcheck.cli.console import Terminal
from claimcheck.errors import PathNotFound, StoreMissing


def app_that(action):
    app = typer.Typer(pretty_exceptions_enable=False)

    @app.command("one")
    def one(word: str = "", number: int = 0) -> None:
        action()

    @app.command("other")
    def other() -> None: ...

    return app


def raising(error):
    def action():
        raise error

    return action


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (lambda: None, 0),
        (raising(typer.Exit(0)), 0),
        (raising(typer.Exit(1)), 1),
        (raising(PathNotFound("a does not exist")), 2),
        (raising(StoreMissing("no store")), 2),
        (raising(typer.BadParameter("bad")), 2),
        (raising(KeyboardInterrupt()), 130),
        (raising(BrokenPipeError(errno.EPIPE, "Broken pipe")), 141),
        (raising(OSError(errno.ENOSPC, "No space left on device")), 2),
        (raising(OSError(errno.EMFILE, "Too many open files")), 70),
        (raising(RecursionError("deep")), 70),
        (raising(ZeroDivisionError("an article's words")), 70),
    ],
)
def test_exit_codes(action, code, capfd, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert guard.run(app_that(action), ["one"]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert "Traceback" not in err
    assert (err == "") == (code in {0, 1, 141})


@pytest.mark.parametrize("argv", [["two"], ["one", "--none"], ["one", "--number", "x"], ["one", "extra"], []])
def test_wrong_use(argv, capfd):
    assert guard.run(app_that(lambda: None), argv) == 2
    assert capfd.readouterr().err.startswith(("error[E010]: ", "\n Usage"))


def test_errors_have_a_code_a_sentence_and_a_next_step(capfd):
    error = PathNotFound("\x1b[2Ja.txt does not exist", hint="Check the spelling.")
    guard.run(app_that(raising(error)), ["one"])
    assert capfd.readouterr().err == "error[E101]: \\u{1b}[2Ja.txt does not exist\nhelp: Check the spelling.\n"


@pytest.mark.parametrize("flags", [["--format", "json"], ["--format=jsonl"]])
def test_errors_are_json_where_data_is(flags, capfd):
    guard.run(app_that(lambda: None), ["one", *flags])
    (line,) = capfd.readouterr().err.splitlines()
    error = json.loads(line)
    assert error["schema"] == "claimcheck/v1"
    assert error["error"]["code"] == "E010"
    assert error["error"]["message"] == "No such option: --format"


@pytest.mark.parametrize(
    ("argv", "nearest"), [(["othr"], "Did you mean 'other'?"), (["one", "--nmber"], "Did you mean '--number'?")]
)
def test_the_nearest_is_named(argv, nearest, capfd):
    guard.run(app_that(lambda: None), argv)
    assert f"help: {nearest}" in capfd.readouterr().err


def test_crash_files_hold_no_text_of_articles(capfd, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    words = "what the minister said"

    def action():
        try:
            int(words)
        except ValueError as error:
            raise KeyError(words) from error

    guard.run(app_that(action), ["one", "--word", words])
    (crash,) = tmp_path.iterdir()
    text = crash.read_text()
    assert words not in text + capfd.readouterr().err
    assert "command one" in text
    assert "in action" in text
    assert text.index("ValueError") < text.index("KeyError")


def test_a_mistake_is_told_even_where_no_crash_file_can_be_written(capfd, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(guard, "write_crash", refuse)
    assert guard.run(app_that(raising(ZeroDivisionError())), ["one"]) == 70
    assert "no crash file" in capfd.readouterr().err


def test_typer_leaving_on_a_closed_pipe_does_not_look_like_a_finding(capfd):
    def action():
        try:
            raising(BrokenPipeError(errno.EPIPE, "Broken pipe"))()
        except BrokenPipeError:
            raise SystemExit(1)  # noqa: B904 - as Rich and Typer do

    assert guard.run(app_that(action), ["one"]) == 141


def test_the_terminal_is_handed_to_commands():
    seen = []
    app = typer.Typer()

    @app.command()
    def one(context: typer.Context) -> None:
        seen.append(context.obj)

    guard.run(app, [])
    assert isinstance(seen[0], Terminal)


def test_sigterm_ends_with_its_own_code_and_the_handler_of_the_caller_comes_back(capfd):
    before = signal.getsignal(signal.SIGTERM)
    ended = []

    def action():
        try:
            signal.raise_signal(signal.SIGTERM)
        except Exception:  # noqa: BLE001 - nobody who keeps errors keeps this
            ended.append("kept")
        finally:
            ended.append("cleaned up")

    assert guard.run(app_that(action), ["one"]) == 143
    assert ended == ["cleaned up"]
    assert capfd.readouterr().err.startswith("Terminated. Run the command again")
    assert signal.getsignal(signal.SIGTERM) is before


def test_another_thread_may_run_commands():
    codes = []
    thread = threading.Thread(target=lambda: codes.append(guard.run(app_that(lambda: None), ["one"])))
    thread.start()
    thread.join()
    assert codes == [0]


def test_no_crash_file_is_left_by_foreseen_errors(monkeypatch, tmp_path, capfd):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    guard.run(app_that(raising(PathNotFound("x"))), ["one"])
    assert list(Path(tmp_path).iterdir()) == []
