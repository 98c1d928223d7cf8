using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.CoveredSubstitute;

/// <summary>Esketamine in place of the treatment that is wanted, priced over the same months.</summary>
internal sealed class CoveredSubstituteRoute : IRoute
{
    public string Id => Substitute.Route;

    public string Name => "Covered substitute (esketamine)";

    public Family Family => Family.Price;

    public Finding Find(Situation now)
    {
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var (words, label) = (now.Knowledge.Words(Id), Substitute.LabelledUse(now));
        var conditions = new Conditions(now);
        if (Substitute.IsWanted(now))
        {
            IReadOnlyList<RouteStep> steps = [new(Rules.Taxes.Horizon.FirstTreatment(now), words["step"], [])];
            return this.Open($"{words["wanted"]} {conditions.Sentence}", "", [], conditions.Facts, [], steps);
        }

        var diagnosis = now.Case.Condition.Diagnosis;
        if (!diagnosis.IsKnown || !label.IsKnown)
        {
            IReadOnlyList<string> asks = diagnosis.IsKnown ? [] : [diagnosis.Key];
            return this.Unknown(words["not-known"], words["not-known-flip"], asks, [label.Citation]);
        }

        return label.Yes
            ? Labelled(now, words, conditions)
            : this.Closed(words["not-labelled"], words["not-labelled-flip"], [label.Citation]);
    }

    private Finding Labelled(Situation now, IReadOnlyDictionary<string, string> words, Conditions conditions)
    {
        var quotes = CourseQuotes.Of(now);
        var substitute = quotes.Substitute ?? Substitute.Beside(now, quotes.Protocol)!;
        var beside = new PricedBeside(now, quotes.ForWanted, substitute);
        if (substitute.Clinics.Count == 0)
        {
            var open = Substitute.Quotes(now).Select(quote => quote.Infusion.Key).ToList();
            return open.Count > 0
                ? this.Unknown(words["no-price"], "", open, conditions.Facts)
                : this.Unknown(
                    $"{words["no-quote"]} {beside.AtPublishedPrice}",
                    words["no-quote-flip"],
                    [],
                    [.. conditions.Facts, .. beside.Facts]
                );
        }

        var taken = now.Case.Course.Esketamine.Acceptable;
        var isCounted = quotes.Substitute is not null;
        return this.Open(
            $"{beside.Sentence} {conditions.Sentence} {words["decide"]}",
            isCounted ? ""
                : taken.IsKnown ? words["declined"]
                : words["count-it"],
            [.. taken.IsKnown ? [] : new[] { taken.Key }, .. beside.Asks],
            [.. conditions.Facts, .. beside.Facts],
            isCounted
                ? [.. substitute.Clinics.Select(clinic => quotes.Offer(clinic.Terms, PriceForm.PerInfusion, Id))]
                : [],
            [new(quotes.Start, words["step"], [])]
        );
    }
}
