using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads one policy of a payer.</summary>
/// <param name="payer">The payer's identifier.</param>
/// <param name="types">The types of coverage that its policies rule, where one does not say.</param>
/// <param name="perhaps">The types of coverage that may follow them, where one does not say.</param>
/// <param name="sources">The sources by identifier.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class PolicyReader(
    string payer,
    IReadOnlyList<string> types,
    IReadOnlyList<string> perhaps,
    IReadOnlyDictionary<string, Source> sources,
    Problems problems
)
{
    /// <summary>The words for how a policy stands to a treatment.</summary>
    internal static readonly IReadOnlyDictionary<string, Standing> Standings = new Dictionary<string, Standing>(
        StringComparer.Ordinal
    )
    {
        ["covered"] = Standing.Covered,
        ["covered_with_criteria"] = Standing.CoveredWithCriteria,
        ["case_by_case"] = Standing.CaseByCase,
        ["investigational"] = Standing.Investigational,
        ["not_covered"] = Standing.NotCovered,
        ["disputed"] = Standing.Disputed,
        ["silent"] = Standing.Silent,
        ["background"] = Standing.Background,
    };

    private readonly ListReader _lists = new(problems);

    /// <summary>Reads it; null, and a problem, where it cannot be understood.</summary>
    public Policy? Read(Node.Entry record)
    {
        if (Fields.Of(record.Value, $"{PayerReader.PoliciesRecord}.{record.Key}", problems) is not { } fields)
        {
            return null;
        }

        var says = fields.NeedText("says", "Say in one sentence what the policy says.");
        var standing = StandingOf(fields);
        var scope = Scope(fields);
        var (from, until) = Days(fields);
        var number = fields.Text("number") ?? "";
        var disagrees = fields.Text("disagrees") ?? "";
        var (codes, remarks) = (_lists.Words(fields, "codes"), _lists.Words(fields, "remarks"));
        var criteria = Criteria(fields, standing);
        var review = fields.NeedDay("review_by", "Say by which day to read the source again.");
        var sure = EntryDefaults.Sure(fields, problems) ?? Confidence.High;
        var read = Sources(fields, review);
        fields.NoOthers();
        return says is not null && standing is { } stands && review is { } by && read.Count > 0
            ? new(
                record.Key,
                payer,
                says,
                scope,
                stands,
                number,
                from,
                until,
                codes,
                criteria,
                remarks,
                disagrees,
                read,
                by,
                sure
            )
            : null;
    }

    private (DateOnly? From, DateOnly? Until) Days(Fields fields)
    {
        var (from, until) = (fields.Day("from"), fields.Day("until"));
        if (until <= from)
        {
            problems.Add(fields.Place, fields.PathOf("until"), "It ends before it begins.", "Put until after from.");
        }

        return (from, until);
    }

    private Standing? StandingOf(Fields fields)
    {
        if (fields.NeedText("standing", "Say how it stands, for example covered_with_criteria.") is not { } word)
        {
            return null;
        }

        if (Standings.TryGetValue(word, out var standing))
        {
            return standing;
        }

        var mend = Nearest.Mend(word, Standings.Keys);
        problems.Add(fields.Place, fields.PathOf("standing"), $"\"{word}\" is no standing.", mend);
        return null;
    }

    private PolicyScope Scope(Fields fields)
    {
        var (own, also) = (_lists.Words(fields, "types"), _lists.Words(fields, "perhaps"));
        var isOwn = own.Count + also.Count > 0;
        return new(
            isOwn ? own : types,
            isOwn ? also : perhaps,
            _lists.Words(fields, "states"),
            _lists.Words(fields, "modalities"),
            _lists.Words(fields, "diagnoses")
        );
    }

    private IReadOnlyList<PolicyCriterion>? Criteria(Fields fields, Standing? standing)
    {
        var node = fields.Take("criteria");
        var asksFor = standing == Standing.CoveredWithCriteria;
        if (node is Node.Scalar { Quoted: false, Text: "unknown" })
        {
            return null;
        }

        if (node is null == asksFor)
        {
            var (what, mend) = asksFor
                ? ("\"criteria\" is missing.", "Give them, or write criteria: unknown.")
                : ("Only what is covered with criteria has criteria.", "Leave \"criteria\" out.");
            problems.Add(fields.Place, fields.PathOf("criteria"), what, mend);
        }

        return node is null ? [] : new CriterionReader(problems).Read(node, fields.PathOf("criteria"));
    }

    private List<Source> Sources(Fields fields, DateOnly? review)
    {
        var ids = _lists.Words(fields, "sources");
        var found = new List<Source>();
        if (ids.Count == 0)
        {
            problems.Add(fields.Place, fields.PathOf("sources"), "It has no source.", "Write sources: [name].");
        }

        foreach (var id in ids)
        {
            if (!sources.TryGetValue(id, out var source))
            {
                var mend = Nearest.To(id, sources.Keys) is { } near ? $"Did you mean {near}?" : "Add it to sources.";
                problems.Add(fields.Place, fields.PathOf("sources"), $"There is no source \"{id}\".", mend);
            }
            else if (review < source.Read)
            {
                problems.Add(fields.Place, fields.PathOf("review_by"), "It is before the check.", "Give a later day.");
            }
            else
            {
                found.Add(source);
            }
        }

        return found;
    }
}
