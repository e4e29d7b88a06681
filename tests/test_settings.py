"""Settings: which layer wins, and what is refused."""

import pytest

from claimcheck.errors import ConfigError
from claimcheck.settings import NAMES, Settings, load_settings


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    return tmp_path


def write(file, text):
    file.write_text(text, encoding="utf-8")


def load(folder, environment=None, **flags):
    return load_settings(folder, environment or {}, **flags)


def test_defaults(folder):
    settings = load(folder)
    assert settings == Settings()
    assert {settings.origin(name) for name in NAMES} == {"default"}


def test_flags_win_over_environment_over_file_over_defaults(folder):
    write(folder / "claimcheck.toml", 'model = "file"\nencoding = "latin-1"\nmax_bytes = 10\n')
    settings = load(
        folder, {"CLAIMCHECK_MODEL": "variable", "CLAIMCHECK_ENCODING": "cp1252"}, model="flag", strict=None
    )
    assert (settings.model, settings.encoding, settings.max_bytes, settings.strict) == ("flag", "cp1252", 10, False)
    file = str(folder / "claimcheck.toml")
    assert settings.origins == {"model": "flag", "encoding": "CLAIMCHECK_ENCODING", "max_bytes": file}


def test_the_nearest_file_counts_alone(folder):
    write(folder / "claimcheck.toml", "max_bytes = 1\nstrict = true")
    write(folder / "a" / "pyproject.toml", "[tool.claimcheck]\nmax_bytes = 2")
    write(folder / "a" / "b" / "pyproject.toml", "[tool.other]\nx = 1")
    settings = load(folder / "a" / "b")
    assert (settings.max_bytes, settings.strict) == (2, False)


def test_claimcheck_toml_wins_in_its_folder(folder):
    write(folder / "pyproject.toml", "[tool.claimcheck]\nmax_bytes = 2")
    write(folder / "claimcheck.toml", "")
    assert load(folder).max_bytes == Settings().max_bytes


def test_store_of_a_file_lies_beside_the_file(folder):
    write(folder / "claimcheck.toml", 'store = "data/claims.db"')
    assert load(folder / "a" / "b").store == str(folder / "data" / "claims.db")
    assert load(folder / "a", {"CLAIMCHECK_STORE": "x.db"}).store == "x.db"
    assert load(folder / "a", store="y.db").store == "y.db"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("max_byts = 1", ["'max_byts'", "claimcheck.toml", "'max_bytes'"]),
        ("zzz = 1", ["'zzz'", "claimcheck.toml", "min_severity"]),
        ("origins = {}", ["'origins'"]),
        ("max_bytes = 'many'", ["'max_bytes'", "claimcheck.toml", "int"]),
        ("max_bytes = 0", ["max_bytes", "claimcheck.toml", "at least 1"]),
        ("strict = 'yes'", ["'strict'", "bool"]),
        ("min_severity = 'huge'", ["'min_severity'", "huge"]),
        ("encoding = 'utf-9'", ["'utf-9'", "claimcheck.toml"]),
        ("encoding = 'rot13'", ["'rot13'"]),
        ("strict = true\na b = 1", ["claimcheck.toml", "line 2"]),
        ("[tool]\nx = 1", ["'tool'"]),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(folder, text, parts):
    write(folder / "claimcheck.toml", text)
    with pytest.raises(ConfigError) as caught:
        load(folder)
    told = f"{caught.value.message} {caught.value.hint}"
    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nclaimcheck = 1", "\x00"])
def test_an_odd_pyproject_is_no_crash(folder, text):
    write(folder / "pyproject.toml", text)
    if text == "tool = 1":
        assert load(folder) == Settings()
    else:
        with pytest.raises(ConfigError, match="pyproject"):
            load(folder)


def test_files_that_are_no_text(folder):
    (folder / "claimcheck.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"claimcheck\.toml"):
        load(folder)


def test_a_folder_of_that_name_is_an_error_not_a_crash(folder):
    (folder / "claimcheck.toml").mkdir()
    with pytest.raises(ConfigError, match=r"claimcheck\.toml"):
        load(folder)


@pytest.mark.parametrize(
    ("variable", "value", "name", "expected"),
    [
        ("CLAIMCHECK_STRICT", "true", "strict", True),
        ("CLAIMCHECK_STRICT", "0", "strict", False),
        ("CLAIMCHECK_MAX_BYTES", "123", "max_bytes", 123),
        ("CLAIMCHECK_MIN_SEVERITY", "high", "min_severity", "high"),
        ("CLAIMCHECK_MODEL", "3", "model", "3"),
    ],
)
def test_variables_are_converted(folder, variable, value, name, expected):
    settings = load(folder, {variable: value})
    assert getattr(settings, name) == expected
    assert settings.origin(name) == variable


@pytest.mark.parametrize(
    ("variable", "value", "part"),
    [
        ("CLAIMCHECK_MAX_BYTES", "many", "CLAIMCHECK_MAX_BYTES"),
        ("CLAIMCHECK_STRICT", "perhaps", "CLAIMCHECK_STRICT"),
        ("CLAIMCHECK_MAX_BYTE", "1", "'CLAIMCHECK_MAX_BYTES'"),
        ("CLAIMCHECK_ENCODING", "", "CLAIMCHECK_ENCODING"),
    ],
)
def test_wrong_variables_are_named(folder, variable, value, part):
    with pytest.raises(ConfigError) as caught:
        load(folder, {variable: value})
    assert part in f"{caught.value.message} {caught.value.hint}"


def test_variables_of_others_are_left_alone(folder):
    assert load(folder, {"CLAIMCHECK_SERVICE_HOST": "10.0.0.1", "CLAIMCHECK_PORT": "80", "HOME": "/"}) == Settings()


def test_unknown_flags_are_a_mistake_of_the_program(folder):
    with pytest.raises(TypeError, match="nonsense"):
        load(folder, nonsense=1)


def test_settings_are_frozen():
    with pytest.raises(AttributeError):
        Settings().strict = True
