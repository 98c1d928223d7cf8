using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.ClinicChoice;

/// <summary>The same course at the clinics that quoted, each treatment at its list price.</summary>
internal sealed class ClinicChoiceRoute : IRoute
{
    public string Id => "clinic-choice";

    public string Name => "Choice of clinic";

    public Family Family => Family.Price;

    public Finding Find(Situation now)
    {
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var quotes = CourseQuotes.Of(now).ForWanted;
        var words = now.Knowledge.Words(Id);
        var beyond = new BeyondPrices(now, quotes);
        var assumed = quotes.Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions)).ToList();
        return new(
            Id,
            Family,
            quotes.Clinics.Count > 0 ? Status.Open : Status.Unknown,
            string.Join(' ', [.. Why(quotes), .. beyond.Sentences]),
            quotes.NobodyQuoted ? words["no-quote"] : "",
            [
                .. assumed
                    .Select(one => one.Key)
                    .Concat(quotes.SetAside.SelectMany(one => one.Condition.Asks))
                    .Distinct(StringComparer.Ordinal),
            ],
            [.. assumed.SelectMany(one => one.Facts).Concat(beyond.Facts).Distinct()],
            [.. quotes.Clinics.Select(clinic => quotes.Offer(clinic.Terms, PriceForm.PerInfusion, Id))],
            [
                new(quotes.Start, words["estimate"], ["estimate-request"]),
                new(quotes.Start, words["safety"], ["quote-request"]),
            ]
        );
    }

    private static IEnumerable<string> Why(CourseQuotes quotes) =>
        quotes is { Clinics.Count: 0, SetAside.Count: > 0 } ? [] : [Prices(quotes)];

    private static string Prices(CourseQuotes quotes)
    {
        var priced = quotes
            .Clinics.Select(clinic => (Clinic: clinic, quotes.Price(clinic.Terms, PriceForm.PerInfusion).Price))
            .OrderBy(one => one.Price)
            .ToList();
        return (priced, quotes.NobodyQuoted) switch
        {
            ([], _) => "No clinic has named a price for this treatment, and no prices are published for it here.",
            ([var (any, typical)], true) => $"No clinic has quoted. At published prices the course costs "
                + $"{quotes.Price(any.Published!.Low, PriceForm.PerInfusion).Price} to "
                + $"{quotes.Price(any.Published.High, PriceForm.PerInfusion).Price}; {typical} is counted.",
            ([var (only, price)], _) => $"{Called(only)} asks {price} for the course, one by one.",
            ([var (least, low), .., var (most, high)], _) => $"Of {priced.Count} clinics, {Called(least)} asks "
                + $"least for the course one by one, {low}; {Called(most)} asks most, {high}.",
        };
    }

    private static string Called(ClinicTerms clinic) =>
        clinic.Quote is { Miles: { IsKnown: true, Value: var miles } }
            ? $"{clinic.Terms.ClinicName} ({miles:0.#} miles away)"
            : clinic.Terms.ClinicName;
}
