#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""list-keys.py SCHEMA-FILE OUTPUT: the keys of the kiosk, "name type" a line, for
lissom-kiosk-setup, which has to work where no schema is installed yet."""
import sys
import xml.etree.ElementTree

schemas = xml.etree.ElementTree.parse(sys.argv[1]).getroot().findall("schema")
[kiosk] = [schema for schema in schemas if schema.get("id").endswith(".Kiosk")]
with open(sys.argv[2], "w", encoding="utf-8") as output:
    for key in kiosk.findall("key"):
        print(key.get("name"), key.get("type"), file=output)
