"""The split of GlucoBench: who is unseen, and which part of the others is for training, validation and test."""

import math

import numpy as np

from series import HISTORY

HELD = 240
STRIDE = 6


def split(people, seed):
    """Pieces (person, minutes, values) for training, validation, test of people seen, and all of people unseen."""
    ids = np.array(sorted(people))
    unseen = np.random.RandomState(seed).choice(ids, math.ceil(len(ids) * 0.1), replace=False)
    train, check, test = [], [], []
    for person in ids:
        if person in unseen:
            continue
        *earlier, last = people[person]
        before = earlier.pop() if earlier else None
        train += [piece(person, run) for run in earlier]
        length = len(last[0])
        if length >= HISTORY + 3 * HELD:
            train += [piece(person, before)] if before else []
            train.append(piece(person, last, None, -2 * HELD))
            check.append(piece(person, last, -2 * HELD - HISTORY, -HELD))
            test.append(piece(person, last, -HELD - HISTORY))
        elif length >= HISTORY + 2 * HELD:
            train += [piece(person, before)] if before else [piece(person, last, None, -HELD)]
            check += [piece(person, last, None, -HELD)] if before else []
            test.append(piece(person, last, -HELD - HISTORY))
        elif before:
            test.append(piece(person, last))
            if len(before[0]) >= HISTORY + 2 * HELD:
                check.append(piece(person, before, -HELD - HISTORY))
                train.append(piece(person, before, None, -HELD))
            else:
                train.append(piece(person, before))
        else:
            train.append(piece(person, last))
    return train, check, test, [piece(person, run) for person in unseen for run in people[person]]


def piece(person, run, begin=None, end=None):
    return person, run[0][begin:end], run[1][begin:end]


def errors(forecast, future):
    """Squared and absolute error of each forecast, over its twelve steps."""
    difference = forecast - future
    return (difference**2).mean(1), np.abs(difference).mean(1)
