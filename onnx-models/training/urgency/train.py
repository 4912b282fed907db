"""Trains the second opinion of triage on the corpus beside it: train.py ENCODER_ONNX TOKENIZER_JSON OUT_FOLDER.

Seeded; on two cores that know bfloat16 (AMX) about 40 minutes. Prints what it does on sentences it never saw.
"""
import argparse
import math
import pathlib
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import corpus
import encoder

SEED = 20261128
LONGEST = 160
BATCH = 32
TWICE = 16  # lines of a batch that are in it a second time, varied in another way
SAME = 0.5  # what a difference between the two costs
WEIGHT = torch.tensor([1.0, 1.0, 1.0, 1.5, 1.5, 2.5])


def tokenised(tokenizer: Tokenizer, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    rows = [tokenizer.encode(text).ids[:LONGEST] for text in texts]
    longest = max(map(len, rows))
    ids, mask = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest, dtype=torch.bool)
    for i, row in enumerate(rows):
        ids[i, : len(row)], mask[i, : len(row)] = torch.tensor(row), True
    return ids, mask


def batches(lines, draw: random.Random):
    """Sentences of like length together, the batches in any order."""
    order = sorted(lines, key=lambda line: len(line.text) + draw.randrange(20))
    cuts = [order[i: i + BATCH] for i in range(0, len(order), BATCH)]
    draw.shuffle(cuts)
    return cuts


def optimised(moving: dict[str, torch.Tensor], rate: float, steps: int):
    """The optimiser and its rates: up for a tenth of the steps, then down along a cosine to a fiftieth."""
    of_head = [value for name, value in moving.items() if name.startswith("head.")]
    of_body = [value for name, value in moving.items() if not name.startswith("head.")]
    optimiser = torch.optim.AdamW([
        {"params": of_head, "lr": 12 * rate, "weight_decay": 1e-4}, {"params": of_body, "lr": rate, "weight_decay": 0.01}])
    warm = steps // 10

    def share(step):
        if step < warm:
            return step / warm
        return 0.02 + 0.49 * (1 + math.cos(math.pi * min(1.0, (step - warm) / (steps - warm))))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def loss(out: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    first = len(WEIGHT)
    smooth = targets[:, :first] * 0.98 + 0.01
    levels = (F.binary_cross_entropy_with_logits(out[:, :first], smooth, reduction="none") * WEIGHT).mean()
    kinds = F.cross_entropy(out[:, first:], targets[:, first:])  # nothing where it is no crisis
    one, other = out[:TWICE, :first], out[BATCH:, :first]
    # Divergence there and back: it grows with the difference of the logits, and little where both are sure.
    apart = ((one.sigmoid() - other.sigmoid()) * (one - other)).mean()
    return levels + 0.3 * kinds + SAME * apart


def train(weights, lines, tokenizer, layers, epochs, rate, log):
    draw = random.Random(SEED + epochs)
    torch.manual_seed(SEED + epochs)
    calm = [line for line in lines if line.level == 0 and not line.crisis and len(line.text) < 120]
    # The embeddings of words stay as they were: the corpus is far smaller than the vocabulary.
    moving = {name: value.requires_grad_() for name, value in weights.items() if not name.startswith("embeddings.")}
    optimiser, rates = optimised(moving, rate, epochs * (len(lines) // BATCH + 1))
    for epoch in range(epochs):
        began, total, count = time.time(), 0.0, 0
        for batch in batches(lines, draw):
            if len(batch) < BATCH:
                continue
            draw.shuffle(batch)
            seen = [corpus.varied(line, calm, draw) for line in batch + batch[:TWICE]]
            ids, mask = tokenised(tokenizer, [line.text for line in seen])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = encoder.logits(weights, ids, mask, layers, dropout=0.1)
            value = loss(out.float(), torch.tensor([line.targets() for line in seen]))
            optimiser.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(moving.values(), 1.0)
            optimiser.step()
            rates.step()
            total, count = total + value.item(), count + 1
            if count % 40 == 0:
                log(f"  {count} batches, loss {total / count:.3f}, {time.time() - began:.0f} s")
        log(f"epoch {epoch + 1}: loss {total / count:.3f}, {time.time() - began:.0f} s")


@torch.no_grad()
def probabilities(weights, texts, tokenizer, layers):
    out = np.zeros((len(texts), encoder.OUTPUTS))
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for at in range(0, len(order), BATCH):
        rows = order[at: at + BATCH]
        ids, mask = tokenised(tokenizer, [texts[i] for i in rows])
        out[rows] = encoder.logits(weights, ids, mask, layers).sigmoid().numpy()
    return out


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("published", type=pathlib.Path)
    arguments.add_argument("tokenizer", type=pathlib.Path)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--corpus", type=pathlib.Path, default=pathlib.Path(__file__).parent / "corpus")
    arguments.add_argument("--layers", type=int, default=6)
    arguments.add_argument("--epochs", type=int, default=7)
    arguments.add_argument("--rate", type=float, default=8e-5, help="the highest rate of learning, of the encoder")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.tokenizer))
    tokenizer.no_padding()
    seen, unseen = corpus.split(corpus.read(given.corpus))
    weights = {**encoder.published_weights(str(given.published), given.layers), **encoder.head(SEED)}
    weights = {name: torch.tensor(value) for name, value in weights.items()}
    train(weights, seen, tokenizer, given.layers, given.epochs, given.rate, lambda text: print(text, flush=True))
    np.savez(given.out / "weights.npz", **{name: value.detach().numpy() for name, value in weights.items()})
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
