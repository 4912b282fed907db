"""The forecaster with its interval as one ONNX graph, and its worked cases."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from interval import QUANTILES
from model import BLOCK, FLOOR, RAW
from series import HISTORY, HORIZON


class Drawing:
    """A graph that grows node by node; each method returns the name of what it made."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, value, kind=np.float32):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(value, kind), name))
        return name

    def __call__(self, kind, *inputs, **attributes):
        name = f"n{len(self.nodes)}"
        inputs = [one if isinstance(one, str) else self.constant(one) for one in inputs]
        self.nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        return name

    def part(self, source, begin, end):
        index = lambda value: self.constant([value], np.int64)
        return self("Slice", source, index(begin), index(end), index(1))

    def over(self, kind, source):
        if kind == "ReduceSum":
            return self(kind, source, self.constant([1], np.int64), keepdims=1)
        return self(kind, source, axes=[1], keepdims=1)


def graph(forecaster, interval):
    d = Drawing()
    past, known = "glucose", "known"
    newest = d.part(past, HISTORY - 1, HISTORY)
    hour = d.part(past, HISTORY - BLOCK, HISTORY)
    unit = d("Add", deviation(d, hour), FLOOR)
    of = {}
    of["recent"] = d("Div", d("Div", d("Sub", d.part(past, HISTORY - RAW - 1, HISTORY - 1), newest), unit), 2.0)
    begin, end = HISTORY - RAW - BLOCK, HISTORY - RAW
    there = d.part(known, begin, end)
    sum_before = d.over("ReduceSum", d("Mul", d("Sub", d.part(past, begin, end), newest), there))
    count = d("Max", d.over("ReduceSum", there), 1.0)
    of["before"] = d("Div", d("Div", d("Div", sum_before, count), unit), 3.0)
    of["unit"] = d("Log", d("Div", unit, 12.0))
    mean, low, high, own = history(d, past, known)
    gap = d("Sub", newest, mean)
    wide = d("Add", own, 10.0)
    third = lambda other: d("Div", d("Div", d("Sub", newest, other), unit), 3.0)
    own_spread = d("Log", d("Div", d("Add", own, 5.0), 25.0))
    personal = [
        *(third(other) for other in (mean, low, high)),
        d("Div", gap, wide),
        d("Div", own_spread, 2.0),
        d("Div", d("Log", d("Div", unit, wide)), 2.0),
    ]
    absolute = [d("Div", d("Sub", newest, 150.0), 200.0)]
    total, count = None, 0
    for group in forecaster.groups:
        inputs = d("Concat", of["recent"], of["before"], of["unit"], *(personal if group.name == "personal" else absolute), axis=1)
        members = forecaster.members[group.name]
        answer = network(d, inputs, members)
        total, count = answer if total is None else d("Add", total, answer), count + len(members)
    change = d("Mul", unit, d("Div", total, float(count)))
    point = d("Add", newest, change)
    moved = d("Abs", d("Sub", newest, d.part(past, HISTORY - 4, HISTORY - 3)))
    one = d("Add", d("Mul", newest, 0.0), 1.0)
    signs = d(
        "Concat", one, of["unit"], own_spread,
        d("Log", d("Div", d("Add", moved, 5.0), 10.0)), d("Div", d("Sub", newest, 150.0), 100.0), axis=1,
    )
    width = d("Exp", d("MatMul", signs, interval.scale))
    last = d.constant([2], np.int64)
    offset = d("Mul", d("Unsqueeze", width, last), interval.offsets[None])
    d.nodes.append(helper.make_node("Add", [d("Unsqueeze", point, last), offset], ["quantiles"]))
    return model(d)


def deviation(d, values):
    mean = d.over("ReduceMean", values)
    off = d("Sub", values, mean)
    return d("Sqrt", d.over("ReduceMean", d("Mul", off, off)))


def history(d, past, known):
    count = d.over("ReduceSum", known)
    mean = d("Div", d.over("ReduceSum", d("Mul", past, known)), count)
    off = d("Mul", d("Sub", past, mean), known)
    own = d("Sqrt", d("Div", d.over("ReduceSum", d("Mul", off, off)), count))
    missing = d("Mul", d("Sub", 1.0, known), 1e4)
    low = d.over("ReduceMin", d("Add", d("Mul", past, known), missing))
    high = d.over("ReduceMax", d("Sub", d("Mul", past, known), missing))
    return mean, low, high, own


def network(d, inputs, members):
    """All members at once: their waves side by side, their constants and straight parts added up."""
    size = members[0].waves.shape[0]
    waves = np.concatenate([member.waves for member in members], 1)
    shifts = np.concatenate([member.shifts for member in members])
    straight = sum(member.out[1 : 1 + size] for member in members)
    bent = np.concatenate([member.out[1 + size :] for member in members])
    constant = sum(member.out[0] for member in members)
    tanh = d("Tanh", d("Add", d("MatMul", inputs, waves), shifts))
    return d("Add", d("Add", d("MatMul", inputs, straight), d("MatMul", tanh, bent)), constant)


def model(d):
    row = lambda name: helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", HISTORY])
    out = helper.make_tensor_value_info("quantiles", TensorProto.FLOAT, ["rows", HORIZON, len(QUANTILES)])
    drawn = helper.make_graph(d.nodes, "glucose-forecast", [row("glucose"), row("known")], [out], d.constants)
    made = helper.make_model(drawn, opset_imports=[helper.make_opsetid("", 17)], producer_name="epione")
    made.ir_version = 9
    onnx.checker.check_model(made)
    return made
