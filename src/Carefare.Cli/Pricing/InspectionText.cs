using System.Globalization;
using Carefare.Cli.Text;
using Carefare.Prices;
using Carefare.Prices.Inspecting;
using Carefare.Telling;

namespace Carefare.Cli.Pricing;

/// <summary>What a price file is and holds, for people.</summary>
internal sealed class InspectionText(Surroundings around)
{
    private readonly Page _page = new(around.Out, around.Width, around.Colour);

    public void Write(PriceFileInspection inspection)
    {
        if (inspection.Members is { } members)
        {
            _page.Say($"An archive of {Words.Count(members.Count, "file")}.", Ink.Strong);
            foreach (var member in members)
            {
                _page.Item("-", $"{member.Name}, {Whole(member.Length)} bytes");
                if (member.Content is { } content)
                {
                    One(content);
                }
            }

            return;
        }

        One(inspection);
    }

    private static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string What(PriceFileInspection inspection) =>
        inspection.Summary?.Kind switch
        {
            PriceFileKind.InNetworkRates => "An insurer's negotiated rates",
            PriceFileKind.AllowedAmounts => "What an insurer allowed out of network",
            PriceFileKind.TableOfContents => "An insurer's list of its price files",
            PriceFileKind.ProviderReference => "Groups of providers that an insurer's price file names",
            PriceFileKind.HospitalJson => "A hospital's charges, as JSON",
            PriceFileKind.HospitalCsvTall => "A hospital's charges, as CSV with a row for each payer",
            PriceFileKind.HospitalCsvWide => "A hospital's charges, as CSV with columns for each payer",
            PriceFileKind.OtherJson => "JSON, but no price file",
            null => "XML or a web page: no price file that Carefare reads",
        };

    private void One(PriceFileInspection inspection)
    {
        _page.Say($"{What(inspection)}.", Ink.Strong);
        if (inspection.Summary is not { } summary || summary.Kind == PriceFileKind.OtherJson)
        {
            return;
        }

        _page.Say(
            $"Published by {summary.Publisher ?? "nobody named"}, {summary.LastUpdated ?? "on no named day"}; version {summary.Version ?? "not named"}."
        );
        Counts(inspection, summary);
        foreach (var note in summary.Notes)
        {
            _page.Item("-", $"{note}.");
        }
    }

    private void Counts(PriceFileInspection inspection, PriceFileSummary summary)
    {
        if (summary.Kind == PriceFileKind.TableOfContents)
        {
            foreach (var location in summary.InNetworkLocations.Concat(summary.AllowedAmountLocations))
            {
                _page.Item("-", location);
            }

            return;
        }

        _page.Say(
            $"{Whole(summary.Items)} items, {Whole(inspection.Codes.Count)} codes, {Whole(inspection.Prices)} prices of {Words.Count(inspection.PayerPlans.Count, "payer and plan", "payers and plans")}."
        );
    }
}
