"""Writes what was trained as one ONNX graph of bytes: export.py ENCODER_ONNX WEIGHTS_NPZ MODEL_ONNX.

The graph is the published one up to the last layer that was kept, with the trained weights and a head; products and
embeddings in eight bits. Inputs: input_ids, attention_mask, token_type_ids (int64, batch x tokens). Output:
probabilities (float, batch x 11); those of the kinds of crisis add up to one.
"""
import argparse
import pathlib
import tempfile

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper, utils
from onnxruntime.quantization import QuantType, quantize_dynamic

import encoder


def cut(published: pathlib.Path, layers: int, to: pathlib.Path) -> str:
    name = f"/encoder/layer.{layers - 1}/output/LayerNorm/Add_1"
    last = next(node.output[0] for node in onnx.load(published).graph.node if node.name == name)
    utils.extract_model(str(published), str(to), ["input_ids", "attention_mask", "token_type_ids"], [last], check_model=False)
    return last


def with_weights(model: onnx.ModelProto, weights: dict[str, np.ndarray], layers: int) -> None:
    by_tensor = {name: value for name, value in weights.items() if not name.startswith("head.")}
    for node in model.graph.node:
        for layer in range(layers):
            start = f"/encoder/layer.{layer}/"
            if node.op_type == "MatMul" and node.name.startswith(start):
                part = node.name.removeprefix(start).removesuffix("/MatMul").replace("/", ".")
                name = f"encoder.layer.{layer}.{part}.weight"
                if name in weights:
                    by_tensor[node.input[1]] = weights[name]
    for tensor in model.graph.initializer:
        if tensor.name in by_tensor:
            tensor.CopyFrom(numpy_helper.from_array(by_tensor[tensor.name].astype(np.float32), tensor.name))


def with_head(model: onnx.ModelProto, last: str, weights: dict[str, np.ndarray]) -> None:
    graph = model.graph
    constants = {
        "head_weight": weights["head.weight"].astype(np.float32), "head_bias": weights["head.bias"].astype(np.float32),
        "first": np.array(0, np.int64)}
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in constants.items())
    graph.node.extend([
        helper.make_node("Gather", [last, "first"], ["cls"], axis=1),
        helper.make_node("Cast", ["attention_mask"], ["mask_float"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask_float"], ["mask_wide"], axes=[2]),
        helper.make_node("Mul", [last, "mask_wide"], ["masked"]),
        helper.make_node("ReduceSum", ["masked"], ["sum"], axes=[1], keepdims=0),
        helper.make_node("ReduceSum", ["mask_float"], ["count"], axes=[1], keepdims=1),
        helper.make_node("Div", ["sum", "count"], ["mean"]),
        helper.make_node("Concat", ["cls", "mean"], ["pooled"], axis=1),
        helper.make_node("MatMul", ["pooled", "head_weight"], ["weighed"], name="head"),
        helper.make_node("Add", ["weighed", "head_bias"], ["logits"]),
        helper.make_node("Split", ["logits"], ["grave", "kind"], axis=1, split=[6, encoder.OUTPUTS - 6]),
        helper.make_node("Sigmoid", ["grave"], ["levels"]),
        helper.make_node("Softmax", ["kind"], ["kinds"], axis=1),
        helper.make_node("Concat", ["levels", "kinds"], ["probabilities"], axis=1)])
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["batch", encoder.OUTPUTS]))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("published", type=pathlib.Path)
    arguments.add_argument("weights", type=pathlib.Path)
    arguments.add_argument("model", type=pathlib.Path)
    arguments.add_argument("--layers", type=int, default=6)
    given = arguments.parse_args()
    weights = dict(np.load(given.weights))
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "whole.onnx"
        last = cut(given.published, given.layers, whole)
        model = onnx.load(whole)
        with_weights(model, weights, given.layers)
        with_head(model, last, weights)
        onnx.checker.check_model(model)
        onnx.save(model, whole)
        # Signed weights with a scale for every column are three times faster than unsigned ones, and nearer to the trained
        # ones. Seven bits, as processors without VNNI saturate at eight and would answer otherwise.
        quantize_dynamic(whole, given.model, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=["head"])


if __name__ == "__main__":
    main()
