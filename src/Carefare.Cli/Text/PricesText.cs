using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The prices of a list, with their age.</summary>
/// <param name="quotes">The clinics.</param>
/// <param name="today">The day.</param>
/// <param name="page">Takes the lines.</param>
internal sealed class PricesText(IReadOnlyList<Quote> quotes, DateOnly today, Page page)
{
    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        page.Say($"The list has the prices of {Words.Count(quotes.Count, "clinic")}.", Ink.Strong);
        page.Table(
            new(
                [
                    new("Clinic", Wraps: true),
                    new("Evaluation", Number: true),
                    new("Treatment", Number: true),
                    new("Miles", Number: true),
                    new("Quoted", Wraps: true),
                ],
                [
                    .. quotes
                        .OrderBy(quote => quote.Miles.Or(decimal.MaxValue))
                        .Select(quote =>
                            new[]
                            {
                                quote.Name.Or(quote.Clinic),
                                Price(quote.Evaluation),
                                Price(quote.Infusion),
                                quote.Miles.IsKnown ? $"{quote.Miles.Value:0.#}" : "–",
                                Age(quote),
                            }
                        ),
                ]
            )
        );
    }

    private static string Price(Answer<Money> price) => price.IsKnown ? price.Value.ToString() : "not said";

    private string Age(Quote quote) =>
        !quote.QuotedOn.IsKnown ? "no day is named: ask whether it still holds"
        : today.DayNumber - quote.QuotedOn.Value.DayNumber is var days && days == 0 ? "today"
        : days < 0 ? $"{Words.Day(quote.QuotedOn.Value)}, which is to come: check it"
        : $"{Words.Day(quote.QuotedOn.Value)}, {Words.Count(days, "day")} ago";
}
