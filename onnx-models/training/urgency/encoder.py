"""A BERT encoder in PyTorch, with the weights of all-MiniLM-L6-v2 as ONNX keeps them.

Shapes: ids and mask are (batch, tokens), the mask true where a token stands; the answer is (batch, 11): five logits
"at least self-care, routine, soon, urgent, emergency", one of the crisis track and one of each kind of crisis.
"""
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

HIDDEN = 384
HEADS = 12
OUTPUTS = 11


def published_weights(path: str, layers: int) -> dict[str, np.ndarray]:
    """Weights by their names in the ONNX file; products without a name get that of their node."""
    model = onnx.load(path)
    values = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    weights = {n: v for n, v in values.items() if n.startswith("embeddings.") and v.dtype == np.float32}
    for layer in range(layers):
        prefix = f"encoder.layer.{layer}."
        weights.update({n: v for n, v in values.items() if n.startswith(prefix)})
        for node in model.graph.node:
            if node.op_type == "MatMul" and node.name.startswith(f"/encoder/layer.{layer}/") and node.input[1] in values:
                part = node.name.removeprefix(f"/encoder/layer.{layer}/").removesuffix("/MatMul").replace("/", ".")
                weights[prefix + part + ".weight"] = values[node.input[1]]
    return weights


def head(seed: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)
    return {
        "head.weight": random.normal(0, 0.02, (2 * HIDDEN, OUTPUTS)).astype(np.float32),
        "head.bias": np.zeros(OUTPUTS, np.float32),
    }


def _normed(x, weights, name):
    return F.layer_norm(x, (HIDDEN,), weights[name + ".weight"], weights[name + ".bias"], 1e-12)


def _dense(x, weights, name):
    return F.linear(x, weights[name + ".weight"].t(), weights[name + ".bias"])


def logits(weights: dict[str, torch.Tensor], ids: torch.Tensor, mask: torch.Tensor, layers: int, dropout: float = 0.0):
    batch, length = ids.shape
    x = (F.embedding(ids, weights["embeddings.word_embeddings.weight"])
         + weights["embeddings.position_embeddings.weight"][:length]
         + weights["embeddings.token_type_embeddings.weight"][0])
    x = F.dropout(_normed(x, weights, "embeddings.LayerNorm"), dropout)
    hidden = (~mask)[:, None, None, :] * -1e9
    for layer in range(layers):
        name = f"encoder.layer.{layer}."
        q, k, v = (
            _dense(x, weights, name + "attention.self." + part).view(batch, length, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value"))
        # Written out, since the fused attention of PyTorch takes several times as long backwards on a CPU.
        attention = (q @ k.transpose(2, 3) * (HIDDEN // HEADS) ** -0.5 + hidden).softmax(-1)
        seen = (attention @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
        seen = F.dropout(_dense(seen, weights, name + "attention.output.dense"), dropout)
        x = _normed(x + seen, weights, name + "attention.output.LayerNorm")
        inner = F.gelu(_dense(x, weights, name + "intermediate.dense"))
        inner = F.dropout(_dense(inner, weights, name + "output.dense"), dropout)
        x = _normed(x + inner, weights, name + "output.LayerNorm")
    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    pooled = F.dropout(torch.cat([x[:, 0], mean], -1), dropout)
    return _dense(pooled, weights, "head")
