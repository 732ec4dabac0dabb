"""An editor, as far as schemas go: the server that editors run for YAML, asked what they ask it."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

PROGRAM = ROOT / "tests" / "web" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"

CURSOR = "‸"
"""Marks the place of the cursor in a text."""

SETTINGS = Path(".vscode/settings.json")

Message = dict[str, Any]

_CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
    },
}


class Editor:
    """A folder with its settings, open in an editor; speaks the Language Server Protocol with the server.

    In paths of files, `*` stands for a name that no other file has.
    """

    def __init__(self, server: "subprocess.Popen[bytes]", folder: Path, settings: Mapping[str, Any]) -> None:
        self._server, self._folder = server, folder
        own = {name.removeprefix("yaml."): each for name, each in settings.items() if name.startswith("yaml.")}
        # Public schemas are fetched from the network.
        self._settings = own | {"schemaStore": {"enable": False}}
        self._asked = self._opened = 0
        workspace = {"uri": folder.as_uri(), "name": folder.name}
        start = {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": [workspace]}
        self._ask("initialize", start | {"capabilities": _CAPABILITIES})
        self._tell("initialized", {})
        self._wait_until_settings_hold()

    def completions(self, path: str, text: str) -> dict[str, str]:
        """Return what is offered at the cursor in a file that holds this text, and what is said of each."""
        answer = self._ask("textDocument/completion", self._open(path, text))
        return {each["label"]: _plain(each.get("documentation", "")) for each in answer["items"]}

    def hover(self, path: str, text: str) -> str:
        """Return what is shown over the value or the field at the cursor."""
        answer = self._ask("textDocument/hover", self._open(path, text))
        return _plain(answer["contents"]) if answer else ""

    def marked(self, path: str, text: str) -> dict[str, str]:
        """Return which parts of a file that holds this text are marked as wrong, and what is said of each."""
        found = self._read_until(_speaks_of(self._open(path, text)["textDocument"]["uri"]))["params"]["diagnostics"]
        lines = text.splitlines()
        spans = [(each["range"]["start"], each["range"]["end"], each["message"]) for each in found]
        return {lines[start["line"]][start["character"] : end["character"]]: message for start, end, message in spans}

    def close(self) -> None:
        """Have the server end by itself."""
        self._ask("shutdown", None)
        self._tell("exit", None)

    def _wait_until_settings_hold(self) -> None:
        """Answer what the settings are; when they hold, files that are open already are looked at again."""
        asking = self._read_until(lambda each: each.get("method") == "workspace/configuration")
        speaks = _speaks_of(self._open("*.yml", "")["textDocument"]["uri"])
        self._read_until(speaks)
        self._answer(asking)
        self._read_until(speaks)

    def _open(self, path: str, text: str) -> Message:
        """Open a file that holds this text, without the mark of the cursor, and return where that stood."""
        self._opened += 1
        uri = (self._folder / path.replace("*", f"file-{self._opened}")).as_uri()
        before, _, after = text.partition(CURSOR)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": before + after}
        self._tell("textDocument/didOpen", {"textDocument": document})
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return {"textDocument": {"uri": uri}, "position": place}

    def _ask(self, method: str, params: Any) -> Any:
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        answer = self._read_until(lambda each: each.get("id") == number and "method" not in each)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _answer(self, question: Message) -> None:
        """Answer a question for settings; no file has any of its own."""
        asked = question["params"].get("items", ())
        found = [self._settings if each["section"] == "yaml" else {} for each in asked]
        self._send({"id": question["id"], "result": found})

    def _send(self, message: Message) -> None:
        assert self._server.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._server.stdin.flush()

    def _read_until(self, is_wanted: Callable[[Message], bool]) -> Message:
        """Return the first message that is wanted; answers what the server asks meanwhile."""
        while not is_wanted(message := self._read()):
            if "method" in message and "id" in message:
                self._answer(message)
        return message

    def _read(self) -> Message:
        assert self._server.stdout
        size = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        assert size, "the server has ended"
        message: Message = json.loads(self._server.stdout.read(size))
        return message


@contextmanager
def editor_of(folder: Path) -> Iterator[Editor]:
    """Open a folder with its settings in an editor."""
    settings = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    command = ["node", str(PROGRAM), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        try:
            editor = Editor(server, folder, settings)
            yield editor
            editor.close()
        finally:
            server.kill()


def _speaks_of(uri: str) -> Callable[[Message], bool]:
    """Return whether a message says what is wrong in a file."""
    return lambda each: each.get("method") == "textDocument/publishDiagnostics" and each["params"]["uri"] == uri


def _plain(documentation: Any) -> str:
    return str(documentation["value"]) if isinstance(documentation, dict) else str(documentation)
