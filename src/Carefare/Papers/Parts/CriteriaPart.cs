using Carefare.Insurance.Criteria;
using Carefare.Papers.Slots;

namespace Carefare.Papers.Parts;

/// <summary>What the plan's published policy asks for, line by line, against what is on record. The policy's words stay as they are.</summary>
internal static class CriteriaPart
{
    private static readonly string[] Columns = ["asks", "met", "record"];

    public static IReadOnlyList<Block> Of(PaperFacts facts)
    {
        var blocks = new List<Block>();
        foreach (var reading in facts.Criteria)
        {
            var rows = new Rows(facts, "criteria");
            foreach (var line in reading.Ledger!.Lines)
            {
                rows.Add(
                    new Inline.Said(line.Criterion),
                    line.IsByClinic ? rows.Said("met", "by-clinic") : rows.Said("met", Name(line.Met)),
                    line.Missing.Count > 0
                        ? new Inline.Blank(
                            string.Join(", ", line.Missing.Select(missing => missing.Of)),
                            "condition.tried"
                        )
                        : rows.Said("met", line.IsByClinic ? "clinic-states" : "as-above")
                );
            }

            facts.Cite(reading.Policy.CitationsOn(facts.Now.Today));
            blocks.AddRange(rows.Table(Columns));
        }

        return blocks;
    }

    private static string Name(Met met) =>
        met switch
        {
            Met.Yes => "yes",
            Met.No => "no",
            Met.Unknown => "unknown",
        };
}
