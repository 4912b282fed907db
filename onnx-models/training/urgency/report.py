"""Measures an exported model on the sentences that the training never saw: report.py MODEL_ONNX TOKENIZER_JSON.

Prints, per threshold, what is found and what is falsely raised, then the same by subgroup at the thresholds that are
given; with --golden FILE it writes worked cases for the service to check at its start.
"""
import argparse
import pathlib
import re

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

import corpus

CASE = re.compile(r"\b(year|month|week)-old\b|\bpresents\b|\bpt\b", re.I)
OTHER = re.compile(r"\b(my|our|his|her) (son|daughter|baby|wife|husband|mum|mom|dad|nan|gran|partner|friend)|\b(she|he)\b", re.I)
SUBGROUPS = {
    "of somebody else": lambda text: OTHER.search(text) is not None,
    "case descriptions": lambda text: CASE.search(text) is not None,
    "up to 8 words": lambda text: len(text.split()) <= 8,
    "more than 30 words": lambda text: len(text.split()) > 30,
    "no capital letter": lambda text: text == text.lower(),
}


def probabilities(session, tokenizer, texts):
    rows = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids[:160]], np.int64)
        rows.append(session.run(None, {
            "input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)})[0][0])
    return np.array(rows)


def rates(out, lines, k, limit):
    truth = np.array([line.targets()[k] for line in lines]) == 1
    hit = out[:, k] >= limit
    return hit[truth].sum(), truth.sum(), hit[~truth].sum(), (~truth).sum()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("model", type=pathlib.Path)
    arguments.add_argument("tokenizer", type=pathlib.Path)
    arguments.add_argument("--corpus", type=pathlib.Path, default=pathlib.Path(__file__).parent / "corpus")
    arguments.add_argument("--sure", type=float, nargs=4, default=[0.5, 0.5, 0.5, 0.5],
                           metavar=("SOON", "URGENT", "EMERGENCY", "CRISIS"))
    arguments.add_argument("--golden", type=pathlib.Path)
    given = arguments.parse_args()
    session = onnxruntime.InferenceSession(str(given.model), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(given.tokenizer))
    tokenizer.no_padding()
    _, unseen = corpus.split(corpus.read(given.corpus))
    unseen = [line for line in unseen if line.source != "plain"]  # made from lists, so too like what was seen
    out = probabilities(session, tokenizer, [line.text for line in unseen])
    sure = dict(zip(("soon", "urgent", "emergency", "crisis"), given.sure))
    print(f"{len(unseen)} unseen sentences")
    for name in sure:
        for limit in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            found, there, false, others = rates(out, unseen, corpus.OUTPUTS.index(name), limit)
            print(f"| {name} | {limit} | {found} of {there} ({found / there:.1%}) | {false} of {others} ({false / others:.1%}) |")
    print()
    for name, limit in sure.items():
        for group, belongs in SUBGROUPS.items():
            keep = [i for i, line in enumerate(unseen) if belongs(line.text)]
            found, there, false, others = rates(out[keep], [unseen[i] for i in keep], corpus.OUTPUTS.index(name), limit)
            print(f"| {name} | {group} | {found} of {there} | {false} of {others} |")
    crises = [i for i, line in enumerate(unseen) if line.crisis]
    right = sum(corpus.KINDS[int(out[i][6:].argmax())] == unseen[i].crisis for i in crises)
    print(f"| kind of crisis | {right} of {len(crises)} |")
    if given.golden:
        picked = [next(i for i, line in enumerate(unseen) if line.level == level and len(line.text) < 90)
                  for level in range(6)] + [next(i for i, line in enumerate(unseen) if line.crisis)]
        rows = ["case,out.soon,out.urgent,out.emergency,out.crisis,tolerance,source,in.text"]
        for number, i in enumerate(picked):
            values = ",".join(f"{out[i][corpus.OUTPUTS.index(name)]:.4f}" for name in sure)
            rows.append(f"{corpus.LEVELS[unseen[i].level]}-{number},{values},0.05,the training's report,{unseen[i].text}")
        given.golden.write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
