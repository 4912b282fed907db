"""Makes pgx/genes/*.yaml: what PharmCAT's definition and phenotype files say, in a tenth of the space.

    python3 training/pgx/tables.py FOLDER

FOLDER is the layout of PharmCAT 3.1.1: definition/alleles/*_translation.json and phenotype/*.json. A phenotype is a
function of the two alleles' functions (or activities); the script stops where a table says otherwise.

GRCh37: within a gene both builds differ by one offset. The offset was taken from the published positions of the
variants listed with it; the script stops when two of them disagree.
"""

import json
import pathlib
import sys

PUBLISHED_ON_GRCH37 = {
    "ABCG2": {"rs2231142": 89052323},
    "CYP2B6": {"rs3745274": 41512841, "rs2279343": 41515263, "rs28399499": 41518221, "rs3211371": 41522715},
    "CYP2C19": {"rs12248560": 96521657, "rs4244285": 96541616, "rs3758581": 96602623},
    "CYP2C9": {"rs1799853": 96702047, "rs1057910": 96741053},
    "CYP3A5": {"rs41303343": 99250393, "rs10264272": 99262835, "rs776746": 99270539},
    "CYP4F2": {"rs2108622": 15990431, "rs3093105": 16008388},
    "DPYD": {"rs67376798": 97547947, "rs3918290": 97915614, "rs55886062": 97981343, "rs75017182": 98045449,
             "rs1801265": 98348885},
    "IFNL3": {"rs12979860": 39738787},
    "NUDT15": {"rs186364861": 48611934, "rs116855232": 48619855},
    "SLCO1B1": {"rs2306283": 21329738, "rs4149056": 21331549, "rs71581941": 21375289, "rs34671512": 21391976},
    "TPMT": {"rs1142345": 18130918, "rs1800460": 18139228, "rs1800462": 18143955},
    "UGT1A1": {"rs887829": 234668570, "rs3064744": 234668879, "rs4148323": 234669144},
    "VKORC1": {"rs9923231": 31107689},
}
# Where the tables tell only of harm, an allele that no table lists must not hide what else was found.
HARM_ONLY = {"DPYD", "NUDT15", "TPMT"}
NOTICE = """\
# From PharmCAT 3.1.1 (github.com/PharmGKB/PharmCAT), data of {version}; content of CPIC, CC0 1.0.
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
# distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. Changed: made compact by
# training/pgx/tables.py; edit that, not this.
"""


def offset(gene, variants):
    at = {v["rsid"]: v["position"] for v in variants}
    found = {published - at[rsid] for rsid, published in PUBLISHED_ON_GRCH37[gene].items()}
    assert len(found) == 1, (gene, found)
    return found.pop()


def phenotypes(table):
    """One line per pair of functions; an activity value stands for the function where the gene has them."""
    key = table.get("activityValues") or table["haplotypes"]
    found = {}
    for row in table["diplotypes"]:
        names = [name for name, count in row["diplotypekey"].items() for _ in range(count)]
        pair = tuple(sorted(key[name] for name in names))
        said = (row["phenotype"], row["activityScore"])
        assert found.setdefault(pair, said) == said, (table["gene"], pair)
    return found


def quoted(text):
    return json.dumps(text)


def gene(folder, name):
    definition = json.loads((folder / f"definition/alleles/{name}_translation.json").read_text())
    path = folder / f"phenotype/{name}.json"
    table = json.loads(path.read_text()) if path.exists() else {"haplotypes": {}, "activityValues": {}, "diplotypes": []}
    variants = definition["variants"]
    sub = definition["suballelesMap"]
    lines = [NOTICE.format(version=definition["version"]).rstrip()]
    lines += [f"gene: {name}", f"chromosome: {quoted(definition['chromosome'].removeprefix('chr'))}",
              f"version: {quoted(definition['version'])}", f"grch37_offset: {offset(name, variants)}",
              f"grch37_from: [{', '.join(PUBLISHED_ON_GRCH37[name])}]",
              f"harm_only: {str(name in HARM_ONLY).lower()}",
              "# at: position on GRCh38; alleles: as a VCF writes them, the reference first", "sites:"]
    for v in variants:
        rsid = v["rsid"] or definition["chromosome"] + ":" + v["chromosomeHgvsName"].split(";")[0]
        lines.append(f"- {{id: {quoted(rsid)}, at: {v['position']}, alleles: [{', '.join([v['ref']] + v['alts'])}]}}")
    lines += ["# bases: what an allele lists beside the reference's; one of R, Y, M, S stands for either base", "alleles:"]
    for allele in definition["namedAlleles"]:
        shown = sub.get(allele["name"], allele["name"])
        parts = [f"name: {quoted(shown)}"]
        if shown in table["haplotypes"]:
            parts.append(f"function: {quoted(table['haplotypes'][shown])}")
        if shown in table["activityValues"]:
            parts.append(f"activity: {quoted(table['activityValues'][shown])}")
            named = {a["name"]: a["functionValue"] for a in table["namedAlleles"]}
            parts[1] = f"function: {quoted(named[shown])}"
        if allele["reference"]:
            assert all(a == v["ref"] for a, v in zip(allele["alleles"], variants)), name
            parts.append("reference: true")
        elif all(allele["alleles"]):
            differs = {v["position"]: a for a, v in zip(allele["alleles"], variants) if a != v["ref"]}
            parts += ["whole: true", bases(differs)]
        else:
            parts.append(bases({v["position"]: a for a, v in zip(allele["alleles"], variants) if a}))
        lines.append("- {" + ", ".join(parts) + "}")
    lines.append("# of two functions, or two activity values where the gene has them")
    lines.append("phenotypes:" if table["diplotypes"] else "phenotypes: []")
    for pair, (phenotype, score) in sorted(phenotypes(table).items()) if table["diplotypes"] else []:
        activity = f", score: {quoted(score)}" if score else ""
        lines.append(f"- {{of: [{', '.join(map(quoted, pair))}], is: {quoted(phenotype)}{activity}}}")
    return "\n".join(lines) + "\n"


def bases(by_position):
    return "bases: {" + ", ".join(f"{at}: {base}" for at, base in by_position.items()) + "}"


if __name__ == "__main__":
    source = pathlib.Path(sys.argv[1])
    target = pathlib.Path(__file__).parents[2] / "pgx" / "genes"
    for name in PUBLISHED_ON_GRCH37:
        (target / f"{name}.yaml").write_text(gene(source, name))
