using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>Finds what a price form comes to for a person: the same for every form that a clinic may offer or not.</summary>
/// <param name="route">The route that asks.</param>
/// <param name="now">The situation.</param>
/// <param name="form">The price form.</param>
internal sealed class PriceFinding(IRoute route, Situation now, PriceForm form)
{
    /// <summary>The course and the quotes.</summary>
    public CourseQuotes Quotes { get; } = CourseQuotes.Of(now);

    /// <summary>The clinics that offer the form.</summary>
    public IReadOnlyList<ClinicTerms> Offering =>
        [.. Quotes.Clinics.Where(clinic => clinic.Quote is not null && clinic.Terms.Forms.Contains(form))];

    /// <summary>The finding, where the form needs nothing but a quote.</summary>
    /// <param name="begun">The parts of quotes that begin to offer the form but leave a price open, by their keys.</param>
    /// <param name="words">What is said.</param>
    /// <param name="asks">What is worth asking although the form is open.</param>
    public Finding Find(IReadOnlyList<string> begun, FormWords words, IReadOnlyList<string> asks)
    {
        if (route.IsAvoided(now))
        {
            return route.Avoided();
        }

        if (Offering.Count > 0)
        {
            return Open(asks, words.Step);
        }

        if (begun.Count > 0)
        {
            return route.Unknown(words.PriceMissing, "", begun, []);
        }

        if (Quotes is { NobodyQuoted: true, SetAside: { Count: > 0 } aside })
        {
            string[] open = [.. aside.SelectMany(one => one.Condition.Asks).Distinct(StringComparer.Ordinal)];
            return open.Length > 0
                ? route.Unknown("No quote is counted before it is known who watches over it.", "", open, [])
                : route.Closed("No quote is counted, since none is for supervised treatment.", words.Flip, []);
        }

        return Quotes.NobodyQuoted
            ? route.Unknown("No clinic has quoted yet, so it is not known whether one offers it.", "", ["quotes"], [])
            : route.Closed(words.NotOffered, words.Flip, []);
    }

    /// <summary>The form is open: what the course costs with it, beside one by one.</summary>
    public Finding Open(IReadOnlyList<string> asks, string step, params IReadOnlyList<Citation> facts) =>
        route.Open(
            string.Join(' ', Offering.Select(Beside)),
            "",
            asks,
            facts,
            [.. Offering.Select(clinic => Quotes.Offer(clinic.Terms, form, route.Id))],
            [new(Quotes.Start, step, [])]
        );

    private string Beside(ClinicTerms clinic)
    {
        var price = Quotes.Price(clinic.Terms, form).Price;
        var less = Quotes.Price(clinic.Terms, PriceForm.PerInfusion).Price - price;
        var compared =
            less == Money.Zero ? "as much as one by one"
            : less > Money.Zero ? $"{less} less than one by one"
            : $"{-less} more than one by one";
        return $"{clinic.Terms.ClinicName}: {price} for the whole course, {compared}.";
    }
}

/// <summary>What is said of a price form.</summary>
/// <param name="NotOffered">No clinic offers it.</param>
/// <param name="Flip">What would change that.</param>
/// <param name="PriceMissing">A clinic offers it, but has not said the price.</param>
/// <param name="Step">What to do before using it.</param>
internal sealed record FormWords(string NotOffered, string Flip, string PriceMissing, string Step)
{
    /// <summary>The words of a route, from its file in <c>knowledge/routes</c>.</summary>
    public static FormWords Of(Situation now, IRoute route)
    {
        var words = now.Knowledge.Words(route.Id);
        return new(words["not-offered"], words["flip"], words["price-missing"], words["step"]);
    }
}
