using Carefare.Comparing;
using Carefare.Knowledge;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The facts, warnings and open questions of only one of two plans.</summary>
internal sealed class SaidText(PlanComparison compared, Page page)
{
    public void Write()
    {
        Facts(compared.Facts);
        Said("Warnings of only one", compared.Warnings);
        Said("Open questions of only one", compared.Asks);
    }

    private void Facts(IReadOnlyList<FactDifference> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        page.Heading("Facts that differ");
        Only("Only the first rests on", facts.Where(fact => fact.Second.Count == 0));
        Only("Only the second rests on", facts.Where(fact => fact.First.Count == 0));
        foreach (var fact in facts.Where(fact => fact is { First.Count: > 0, Second.Count: > 0 }))
        {
            page.Item("-", $"{fact.Id}: {Read(fact.Second)}; was {Read(fact.First)}.", indent: 2);
        }
    }

    private void Only(string says, IEnumerable<FactDifference> facts)
    {
        var ids = facts.Select(fact => fact.Id).ToList();
        if (ids.Count > 0)
        {
            page.Item("-", $"{says}: {string.Join(", ", ids)}.", indent: 2);
        }
    }

    private static string Read(IReadOnlyList<Citation> citations) =>
        string.Join(" and ", citations.Select(one => $"{one.Source}, read on {Words.Day(one.Checked)}"));

    private void Said(string heading, SaidDifference said)
    {
        if (said is { OnlyFirst: [], OnlySecond: [] })
        {
            return;
        }

        page.Heading(heading);
        foreach (var sentence in said.OnlyFirst)
        {
            page.Item("First:", sentence, indent: 2);
        }

        foreach (var sentence in said.OnlySecond)
        {
            page.Item("Second:", sentence, indent: 2);
        }
    }
}
