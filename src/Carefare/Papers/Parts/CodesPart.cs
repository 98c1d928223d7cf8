using System.Globalization;
using Carefare.Papers.Slots;
using Carefare.Rules.Courses;

namespace Carefare.Papers.Parts;

/// <summary>The billing codes that the visits may have; the clinic says which it bills.</summary>
internal static class CodesPart
{
    private static readonly string[] Columns = ["visit", "code", "units", "what"];

    public static IReadOnlyList<Block> Of(PaperFacts facts)
    {
        var rows = new Rows(facts, "codes");
        foreach (var visit in CourseCodes.Of(facts.Now, facts.Quotes.BilledByClinics))
        {
            foreach (var line in visit.Ways.SelectMany(way => way.Lines).DistinctBy(line => line.Code))
            {
                rows.Add(
                    rows.Said("visit", visit.Visit.Kind.ToString().ToLowerInvariant()),
                    rows.Or(line.Code, "", "codes.code"),
                    rows.Or(line.Units?.ToString(CultureInfo.InvariantCulture), "", "codes.units"),
                    new Inline.Said(line.What)
                );
                facts.Cite(line.Source);
            }
        }

        return rows.Table(Columns, 2);
    }
}
