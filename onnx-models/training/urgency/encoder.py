"""The first layers of a BERT encoder in JAX, with the weights of bge-small-en-v1.5 as ONNX keeps them.

Shapes: ids and mask are (batch, tokens); the answer is (batch, 11): five logits "at least self-care, routine, soon,
urgent, emergency", one of the crisis track and one of each kind of crisis.
"""
import jax
import jax.numpy as jnp
import numpy as np
import onnx
from onnx import numpy_helper

HIDDEN = 384
HEADS = 12
OUTPUTS = 11


def published_weights(path: str, layers: int) -> dict[str, np.ndarray]:
    """Weights by their names in the ONNX file; products without a name get that of their node."""
    model = onnx.load(path)
    values = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    weights = {name: value for name, value in values.items() if name.startswith("embeddings.")}
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
    mean = x.mean(-1, keepdims=True)
    spread = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(spread + 1e-12) * weights[name + ".weight"] + weights[name + ".bias"]


def _dense(x, weights, name):
    return x @ weights[name + ".weight"] + weights[name + ".bias"]


def _dropped(x, key, rate):
    return x if key is None else jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def logits(weights, ids, mask, layers, key=None, rate=0.1):
    keys = [None] * (2 * layers + 2) if key is None else list(jax.random.split(key, 2 * layers + 2))
    batch, length = ids.shape
    x = (weights["embeddings.word_embeddings.weight"][ids]
         + weights["embeddings.position_embeddings.weight"][:length]
         + weights["embeddings.token_type_embeddings.weight"][0])
    x = _dropped(_normed(x, weights, "embeddings.LayerNorm"), keys[-1], rate)
    hidden = (1.0 - mask[:, None, None, :]) * -1e9
    for layer in range(layers):
        name = f"encoder.layer.{layer}."
        q, k, v = (
            _dense(x, weights, name + "attention.self." + part).reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value"))
        attention = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / np.sqrt(HIDDEN // HEADS) + hidden)
        seen = (attention @ v).transpose(0, 2, 1, 3).reshape(batch, length, HIDDEN)
        seen = _dropped(_dense(seen, weights, name + "attention.output.dense"), keys[2 * layer], rate)
        x = _normed(x + seen, weights, name + "attention.output.LayerNorm")
        inner = jax.nn.gelu(_dense(x, weights, name + "intermediate.dense"), approximate=False)
        inner = _dropped(_dense(inner, weights, name + "output.dense"), keys[2 * layer + 1], rate)
        x = _normed(x + inner, weights, name + "output.LayerNorm")
    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    pooled = _dropped(jnp.concatenate([x[:, 0], mean], -1), keys[-2], rate)
    return pooled @ weights["head.weight"] + weights["head.bias"]
