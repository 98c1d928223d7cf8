using System.Globalization;
using Carefare.Cli.Text;
using Carefare.Prices;
using Carefare.Telling;

namespace Carefare.Cli.Pricing;

/// <summary>Prices by code: what a person pays who pays themselves, and what insurers have agreed.</summary>
internal sealed class PriceTable
{
    private readonly SortedDictionary<string, (List<decimal> Cash, List<decimal> Rates)> _codes = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<(string, decimal?)> _cashSeen = [];
    private long _prices;

    public void Add(Price price)
    {
        _prices++;
        var code = price.Code.ToString();
        if (!_codes.TryGetValue(code, out var figures))
        {
            figures = ([], []);
            _codes.Add(code, figures);
        }

        // One cash price stands beside every payer's.
        if (price.Cash is { } cash && _cashSeen.Add((code, cash)))
        {
            figures.Cash.Add(cash);
        }

        if (price.Rate is { } rate && price.NegotiatedType is not "percentage")
        {
            figures.Rates.Add(rate);
        }
    }

    public void Write(IReadOnlyList<PriceFileSummary> summaries, Surroundings around)
    {
        var page = new Page(around.Out, around.Width, around.Colour);
        foreach (var summary in summaries)
        {
            page.Say(
                $"{summary.Publisher ?? "The file names no publisher"}, {summary.LastUpdated ?? "of no named day"}.",
                Ink.Strong
            );
            if (summary.InNetworkLocations.Count + summary.AllowedAmountLocations.Count > 0)
            {
                page.Say(
                    $"It is a table of contents: it names {Words.Count(summary.InNetworkLocations.Count + summary.AllowedAmountLocations.Count, "file")}, and has no prices itself."
                );
            }
        }

        page.Say($"{Words.Count((int)Math.Min(_prices, int.MaxValue), "price")} of the codes that were asked for.");
        if (_prices == 0)
        {
            return;
        }

        page.Table(
            new(
                [
                    new("Code"),
                    new("Cash", Number: true),
                    new("Rates", Number: true),
                    new("Lowest", Number: true),
                    new("Middle", Number: true),
                    new("Highest", Number: true),
                ],
                [.. _codes.Select(pair => Row(pair.Key, pair.Value.Cash, pair.Value.Rates))]
            )
        );
        page.Gap();
        page.Say("Each price, with whose it is and where it stands: add --json.");
    }

    private static string[] Row(string code, List<decimal> cash, List<decimal> rates)
    {
        rates.Sort();
        return
        [
            code,
            cash.Count == 0 ? "–"
            : cash.Min() == cash.Max() ? Dollars(cash[0])
            : $"{Dollars(cash.Min())} to {Dollars(cash.Max())}",
            rates.Count.ToString("N0", CultureInfo.InvariantCulture),
            rates.Count == 0 ? "–" : Dollars(rates[0]),
            rates.Count == 0 ? "–" : Dollars(rates[rates.Count / 2]),
            rates.Count == 0 ? "–" : Dollars(rates[^1]),
        ];
    }

    private static string Dollars(decimal amount) => amount.ToString("$#,0.00", CultureInfo.InvariantCulture);
}
