"""Trains the second opinion of triage on the corpus beside it: train.py BGE_ONNX TOKENIZER_JSON OUT_FOLDER.

Seeded; on two cores an hour. Prints what it does on sentences it never saw.
"""
import argparse
import pathlib
import random
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax
from tokenizers import Tokenizer

import corpus
import encoder

jax.config.update("jax_default_prng_impl", "unsafe_rbg")  # many times faster than the default on a CPU
SEED = 20261128
LENGTHS = (24, 40, 64, 96, 160)
BATCH = 32
WEIGHT = jnp.array([1.0, 1.0, 1.0, 1.5, 1.5, 2.5])


def tokenised(tokenizer: Tokenizer, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    rows = [tokenizer.encode(text).ids[: LENGTHS[-1]] for text in texts]
    longest = max(map(len, rows))
    length = next(size for size in LENGTHS if size >= longest)
    ids, mask = np.zeros((len(rows), length), np.int32), np.zeros((len(rows), length), np.float32)
    for i, row in enumerate(rows):
        ids[i, : len(row)], mask[i, : len(row)] = row, 1
    return ids, mask


def batches(lines, draw: random.Random):
    """Sentences of like length together, the batches in any order."""
    order = sorted(lines, key=lambda line: len(line.text) + draw.randrange(20))
    cuts = [order[i: i + BATCH] for i in range(0, len(order), BATCH)]
    draw.shuffle(cuts)
    return cuts


def train(weights, lines, tokenizer, layers, epochs, rate, log):
    draw, key = random.Random(SEED + epochs), jax.random.PRNGKey(SEED + epochs)
    calm = [line for line in lines if line.level == 0 and not line.crisis and len(line.text) < 120]
    steps = epochs * (len(lines) // BATCH + 1)

    def schedule(peak):
        return optax.warmup_cosine_decay_schedule(0, peak, steps // 10, steps, peak / 50)

    # The embeddings of words stay as they were: the corpus is far smaller than the vocabulary.
    still = {name: value for name, value in weights.items() if name.startswith("embeddings.")}
    moving = {name: value for name, value in weights.items() if name not in still}
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(
        {"head": optax.adamw(schedule(12 * rate)), "body": optax.adamw(schedule(rate), weight_decay=0.01)},
        {name: "head" if name.startswith("head") else "body" for name in moving}))
    state = optimiser.init(moving)

    def loss(moving, ids, mask, targets, key):
        out = encoder.logits({**still, **moving}, ids, mask, layers, key)
        first = len(WEIGHT)
        smooth = targets[:, :first] * 0.98 + 0.01
        levels = (optax.sigmoid_binary_cross_entropy(out[:, :first], smooth) * WEIGHT).mean()
        kinds = optax.softmax_cross_entropy(out[:, first:], targets[:, first:])  # nothing where it is no crisis
        return levels + 0.3 * kinds.mean()

    @jax.jit
    def step(moving, state, ids, mask, targets, key):
        value, gradient = jax.value_and_grad(loss)(moving, ids, mask, targets, key)
        updates, state = optimiser.update(gradient, state, moving)
        return optax.apply_updates(moving, updates), state, value

    for epoch in range(epochs):
        began, total, count = time.time(), 0.0, 0
        for batch in batches(lines, draw):
            seen = [corpus.varied(line, calm, draw) for line in batch]
            ids, mask = tokenised(tokenizer, [line.text for line in seen])
            targets = np.array([line.targets() for line in seen], np.float32)
            key, one = jax.random.split(key)
            if len(batch) < BATCH:
                continue
            moving, state, value = step(moving, state, ids, mask, targets, one)
            total, count = total + float(value), count + 1
            if count % 40 == 0:
                log(f"  {count} batches, loss {total / count:.3f}, {time.time() - began:.0f} s")
        log(f"epoch {epoch + 1}: loss {total / count:.3f}, {time.time() - began:.0f} s")
    return {**still, **moving}


def probabilities(weights, texts, tokenizer, layers):
    run = jax.jit(lambda w, i, m: jax.nn.sigmoid(encoder.logits(w, i, m, layers)))
    out = np.zeros((len(texts), encoder.OUTPUTS))
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for at in range(0, len(order), BATCH):
        rows = order[at: at + BATCH]
        padded = [texts[i] for i in rows] + ["."] * (BATCH - len(rows))
        ids, mask = tokenised(tokenizer, padded)
        out[rows] = np.array(run(weights, ids, mask))[: len(rows)]
    return out


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("bge", type=pathlib.Path)
    arguments.add_argument("tokenizer", type=pathlib.Path)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--corpus", type=pathlib.Path, default=pathlib.Path(__file__).parent / "corpus")
    arguments.add_argument("--layers", type=int, default=6)
    arguments.add_argument("--epochs", type=int, default=6)
    arguments.add_argument("--rate", type=float, default=8e-5, help="the highest rate of learning, of the encoder")
    arguments.add_argument("--go-on", action="store_true", help="from the weights that lie in OUT_FOLDER")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.tokenizer))
    tokenizer.no_padding()
    seen, unseen = corpus.split(corpus.read(given.corpus), SEED)
    weights = {**encoder.published_weights(str(given.bge), given.layers), **encoder.head(SEED)}
    if given.go_on:
        weights = dict(np.load(given.out / "weights.npz"))
    weights = {name: jnp.array(value) for name, value in weights.items()}
    weights = train(weights, seen, tokenizer, given.layers, given.epochs, given.rate, lambda text: print(text, flush=True))
    np.savez(given.out / "weights.npz", **{name: np.array(value) for name, value in weights.items()})
    out = probabilities(weights, [line.text for line in unseen], tokenizer, given.layers)
    np.save(given.out / "unseen.npy", out)
    for k, name in enumerate(corpus.OUTPUTS[: len(WEIGHT)]):
        truth = np.array([line.targets()[k] for line in unseen])
        for limit in (0.5, 0.7, 0.9):
            hit = out[:, k] >= limit
            print(f"{name} at {limit}: {hit[truth == 1].mean():.3f} of {int(truth.sum())} found, "
                  f"{hit[truth == 0].mean():.3f} of {int((1 - truth).sum())} false")


if __name__ == "__main__":
    main()
