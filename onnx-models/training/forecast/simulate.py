"""Series of the 30 virtual patients of simglucose (MIT licence): people with type 1 diabetes on a pump, with meals drawn by
chance. Where nobody would let a real person go low, only these can show a low under insulin.

Run as: python simulate.py OUT.csv [DAYS]. Seeded; some minutes on one core.
"""

import csv
import datetime
import sys
import warnings

warnings.filterwarnings("ignore")

from simglucose.actuator.pump import InsulinPump
from simglucose.controller.basal_bolus_ctrller import BBController
from simglucose.patient.t1dpatient import T1DPatient
from simglucose.sensor.cgm import CGMSensor
from simglucose.simulation.env import T1DSimEnv
from simglucose.simulation.scenario_gen import RandomScenario

KINDS = ("adult", "adolescent", "child")
START = datetime.datetime(2020, 1, 6)


class Parameters:
    """A patient's parameters by plain attributes: the equations read them a million times a day."""

    def __init__(self, series):
        self.__dict__.update(series.to_dict())
        self.iloc = series.iloc


def days(name, seed, count):
    patient = T1DPatient.withName(name, random_init_bg=True, seed=seed)
    patient._params = Parameters(patient._params)
    environment = T1DSimEnv(
        patient,
        CGMSensor.withName("Dexcom", seed=seed),
        InsulinPump.withName("Insulet"),
        RandomScenario(start_time=START, seed=seed),
    )
    controller = BBController()
    observation, reward, done, info = environment.reset()
    while environment.time < START + datetime.timedelta(days=count):
        yield environment.time, observation.CGM
        action = controller.policy(observation, reward, done, **info)
        observation, reward, done, info = environment.step(action)


def main(out, count=1):
    with open(out, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "time", "gl"])
        for kind in KINDS:
            for number in range(1, 11):
                name = f"{kind}#{number:03d}"
                for at, glucose in days(name, 100 + number, count):
                    rows.writerow([name, at.strftime("%Y-%m-%d %H:%M:%S"), round(glucose)])
                file.flush()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
