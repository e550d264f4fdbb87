"""The shape of the house: what import contracts cannot say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "generator").rglob("*.py"))
PURE = ("model", "method", "rules")
VAGUE = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
CLOCKS = {
    "date.today",
    "datetime.date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "time.time",
    "time.localtime",
    "time.gmtime",
}
ENVIRONMENT = {"os.environ", "os.getenv", "os.environb"}


def name_of(module: Path) -> str:
    return module.relative_to(ROOT / "generator").as_posix()


def parse(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def dotted(node: ast.AST) -> str:
    """`a.b.c` for names and attributes, else nothing."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (before := dotted(node.value)):
        return f"{before}.{node.attr}"
    return ""


def mentions(module: Path) -> set[str]:
    return {dotted(node) for node in ast.walk(parse(module)) if isinstance(node, (ast.Name, ast.Attribute))}


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parse(module)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 50


def test_one_module_looks_at_the_clock() -> None:
    assert [name_of(module) for module in MODULES if mentions(module) & CLOCKS] == ["today.py"]


def test_only_the_command_line_and_the_clock_look_at_the_environment() -> None:
    looking = [name_of(module) for module in MODULES if mentions(module) & ENVIRONMENT]
    assert [name for name in looking if name != "today.py" and not name.startswith("cli/")] == []


@pytest.mark.parametrize("folder", PURE)
def test_facts_and_method_open_no_file_and_print_nothing(folder: str) -> None:
    modules = sorted((ROOT / "generator" / folder).rglob("*.py"))
    assert modules
    calls = {name_of(module): called(module) & {"open", "print", "input", "eval", "exec"} for module in modules}
    assert {module: names for module, names in calls.items() if names} == {}


def called(module: Path) -> set[str]:
    return {dotted(node.func) for node in ast.walk(parse(module)) if isinstance(node, ast.Call)}


def test_no_function_is_longer_than_60_lines() -> None:
    long = [
        f"{name_of(module)}:{function.lineno} {function.name}"
        for module in MODULES
        for function in functions(module)
        if (function.end_lineno or 0) - function.lineno + 1 > 60
    ]
    assert long == []


def test_no_file_is_longer_than_400_lines() -> None:
    assert [name_of(module) for module in MODULES if len(module.read_text("utf-8").splitlines()) > 400] == []


def test_modules_are_named_after_what_they_are_about() -> None:
    parts = {part for module in MODULES for part in (*module.relative_to(ROOT).parent.parts, module.stem)}
    assert parts & VAGUE == set()


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    assert [name_of(module) for module in MODULES if not ast.get_docstring(parse(module))] == []


def test_nothing_that_one_module_defines_for_itself_is_imported_by_another() -> None:
    stolen = [
        f"{name_of(module)}: {alias.name} from {node.module}"
        for module in MODULES
        for node in ast.walk(parse(module))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator")
        for alias in node.names
        if alias.name.startswith("_")
    ]
    assert stolen == []


def test_importing_the_command_line_loads_none_of_the_big_libraries() -> None:
    big = {"jinja2", "mkdocs", "pydantic", "yaml", "icalendar"}
    assert imported_at_the_top("generator.cli", set()) & big == set()


def imported_at_the_top(module: str, seen: set[str]) -> set[str]:
    """The foreign packages that importing `module` loads, by following the imports outside of functions."""
    if not module.startswith("generator"):
        return {module.partition(".")[0]}
    path = ROOT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if module in seen or not file.is_file():
        return set()
    seen.add(module)
    found: set[str] = set()
    for node in parse(file).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
            found |= imported_at_the_top(node.module, seen)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                found |= imported_at_the_top(alias.name, seen)
    return found
