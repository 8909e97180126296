#!/usr/bin/env python3
"""Reads pairs of configs, NAME.old and NAME, with readers that docent has no part in.

The new one has to say what the old one says and the values that docent sets, and nothing else; what
it does not say is printed, a line for each difference.
"""
import io
import json
import os
import sys

import dotenv
import ruamel.yaml
import yaml

folder, token = sys.argv[1], sys.stdin.read()


def set_in(config, path, value, only_missing):
    for key in path[:-1]:
        if config.get(key) is None:
            config[key] = {}
        config = config[key]
    if not only_missing or config.get(path[-1]) in (None, ""):
        config[path[-1]] = value


def expected(config):
    config = {} if config is None else config
    set_in(config, ["destination"], "snapchat", True)
    set_in(config, ["conversionsApi", "enabled"], True, True)
    set_in(config, ["conversionsApi", "token"], token, False)
    return config


class Anything(yaml.SafeLoader):
    """Takes tags that it does not know for what stands behind them."""


def untagged(loader, _, node):
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


Anything.add_multi_constructor("!", untagged)


def by_ruamel(text):
    return ruamel.yaml.YAML(typ="rt").load(text)


def plain(node):
    """A node of ruamel without its comments, tags and merges."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return getattr(node, "value", node) if "TaggedScalar" in type(node).__name__ else node


def readers(name):
    if name.endswith(".json"):
        return [("json", lambda text: json.loads(text.strip() or "{}"))]
    if name.endswith(".env"):
        return [("dotenv", lambda text: dict(dotenv.dotenv_values(stream=io.StringIO(text))))]
    return [("yaml", lambda text: yaml.load(text, Anything)), ("ruamel", lambda t: plain(by_ruamel(t)))]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()


for name in sorted(os.listdir(folder)):
    if not os.path.exists(os.path.join(folder, name + ".old")):
        continue
    old, new = read(os.path.join(folder, name + ".old")), read(os.path.join(folder, name))
    for reader, load in readers(name):
        try:
            wanted = load(old)
        except Exception:
            continue  # A file that this reader cannot read says nothing to it.
        if name.endswith(".env"):
            wanted["SNAPCHAT_CONVERSION_API_TOKEN"] = token
        else:
            wanted = expected(wanted)
        try:
            found = load(new)
        except Exception as error:
            print(f"{name}: {reader} cannot read it any more: {type(error).__name__}")
            continue
        # NaN is not equal to itself, but its text is.
        if repr(found) != repr(wanted) and found != wanted:
            print(f"{name}: {reader} reads other values than before")
