using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Routes.ClinicChoice;

/// <summary>What matters between clinics beside their prices: the way there, what is set aside, and safety.</summary>
internal sealed class BeyondPrices
{
    private readonly CourseQuotes _quotes;
    private readonly List<GettingThere> _ways;
    private readonly List<SafetyList> _safety;

    public BeyondPrices(Situation now, CourseQuotes quotes)
    {
        var quoted = quotes.Clinics.Where(clinic => clinic.Quote is not null).ToList();
        _quotes = quotes;
        _ways = [.. quoted.Select(clinic => GettingThere.Of(quotes, clinic))];
        _safety = [.. quoted.Select(clinic => SafetyList.Of(now, clinic.Quote!))];
    }

    /// <summary>It in sentences; none where nothing is said.</summary>
    public IEnumerable<string> Sentences =>
        [
            .. _ways.Where(way => way.IsBegun).Select(way => way.Short),
            .. GettingThere.Least(_ways) is { } least ? new[] { least } : [],
            .. _quotes.SetAside.Select(one => one.Short),
            .. _safety.Where(list => list.IsBegun).Select(list => list.Sentence),
        ];

    /// <summary>Where the points of safety come from.</summary>
    public IEnumerable<Citation> Facts => _safety.SelectMany(list => list.Facts);
}
