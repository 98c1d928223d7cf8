using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Papers.Templates;
using Carefare.Rules;
using Carefare.Rules.Appeals;
using Carefare.Rules.Courses;
using Carefare.Rules.Policies;

namespace Carefare.Papers.Slots;

/// <summary>All that papers can say of a person, worked out once.</summary>
internal sealed class PaperFacts
{
    private readonly List<Citation> _cited = [];
    private readonly Lazy<CourseQuotes> _quotes;
    private readonly Lazy<CoverageReport> _coverage;
    private readonly Lazy<Journey?> _journey;

    public PaperFacts(Situation now, Library library, Language language, PaperRows rows)
    {
        (Now, Library, Words, Rows) = (now, library, new(language, library.Names), rows);
        var plans = now.Case.Coverage.Or([]);
        PlanRow = int.Max(0, plans.Index().FirstOrDefault(plan => plan.Item.Denial.Exists.Or(false)).Index);
        Plan = plans.Count > 0 ? plans[PlanRow] : null;
        Quote = now.Case.Quotes.FirstOrDefault(quote =>
            !now.Case.Course.Modality.IsKnown || quote.Modality.Or("") == now.Case.Course.Modality.Value
        );
        _quotes = new(() => CourseQuotes.Of(now));
        _coverage = new(() => Coverages.Of(now));
        _journey = new(() => Journey.Of(now).FirstOrDefault(one => one.Row == PlanRow));
    }

    private PaperFacts(PaperFacts other)
    {
        (Now, Library, Words, Rows) = (other.Now, other.Library, other.Words, other.Rows);
        (PlanRow, Plan, Quote) = (other.PlanRow, other.Plan, other.Quote);
        (_quotes, _coverage, _journey) = (other._quotes, other._coverage, other._journey);
    }

    /// <summary>The same for another paper, which has cited nothing yet.</summary>
    public PaperFacts Anew() => new(this);

    public Situation Now { get; }

    public Library Library { get; }

    public SlotWords Words { get; }

    /// <summary>What the tracker knows and the case does not.</summary>
    public PaperRows Rows { get; }

    public Case Case => Now.Case;

    /// <summary>The plan that the papers are about: the one that said no, else the first; null where there is none.</summary>
    public Coverage? Plan { get; }

    /// <summary>The plan's row in the case, from 0.</summary>
    public int PlanRow { get; }

    /// <summary>The first clinic that quoted for the wanted treatment; null where none did.</summary>
    public Quote? Quote { get; }

    public CourseQuotes Quotes => _quotes.Value;

    /// <summary>What the plan says of the wanted treatment; null where there is no plan.</summary>
    public PlanCoverage? Coverage => Plan is null ? null : _coverage.Value.Plans[PlanRow];

    /// <summary>The policies that ask for something before the plan pays for the wanted treatment, held against the person.</summary>
    public IEnumerable<PolicyReading> Criteria =>
        (Coverage?.Answers ?? [])
            .Where(answer => answer.IsWanted)
            .SelectMany(answer => answer.Readings)
            .Where(reading => reading.Ledger is not null);

    /// <summary>The way of the plan's no; null where there is none.</summary>
    public Journey? Journey => _journey.Value;

    /// <summary>What was cited so far, each once.</summary>
    public IReadOnlyList<Citation> Cited => [.. _cited.DistinctBy(one => (one.Source, one.Address))];

    /// <summary>Notes where something is from.</summary>
    public void Cite(params IEnumerable<Citation> citations) =>
        _cited.AddRange(citations.Where(one => one.Source.Length > 0));
}
