using System.Text.Json;
using Carefare.Knowledge;

namespace Carefare.Telling.Json;

/// <summary>The ways to pay for programs: the schema "carefare.routes/1".</summary>
internal static class RoutesJson
{
    public const string Schema = "carefare.routes/1";

    /// <summary>Every route, with the facts they rest on.</summary>
    public static string Of(DateOnly asOf, IReadOnlyList<RouteReport> routes) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", asOf);
            json.WriteEach("routes", routes, WriteWhole);
            json.WriteEach(
                "facts",
                routes
                    .SelectMany(route =>
                        route.Finding.Facts.Concat(route.Finding.Programmes.SelectMany(standing => standing.Facts))
                    )
                    .Distinct(),
                Write
            );
        });

    private static void WriteWhole(Utf8JsonWriter json, RouteReport route)
    {
        Write(json, route);
        json.WriteEach("programs", route.Finding.Programmes, ProgrammeJson.Write);
    }

    /// <summary>One route; "fact" is the first of "facts".</summary>
    public static void Write(Utf8JsonWriter json, RouteReport route)
    {
        var finding = route.Finding;
        json.WriteString("id", finding.Route);
        json.WriteString("name", route.Name);
        json.WriteString("family", Spelling.Of(finding.Family));
        json.WriteString("status", Spelling.Of(finding.Status));
        json.WriteString("why", finding.Why);
        json.WriteString("fact", finding.Facts.Select(fact => fact.Fact).FirstOrDefault());
        json.WriteWords("facts", finding.Facts.Select(fact => fact.Fact).Distinct(StringComparer.Ordinal));
        json.WriteString("flip", finding.Flip);
        json.WriteMoney("worth", route.Worth);
        json.WriteBoolean("used", route.Used);
        json.WriteWords("asks", finding.Asks);
        json.WriteEach(
            "steps",
            finding.Steps,
            (inner, step) =>
            {
                inner.WriteDay("by", step.By);
                inner.WriteString("do", step.Do);
                inner.WriteWords("papers", step.Papers);
            }
        );
        json.WriteEach(
            "figures",
            finding.Figures,
            (inner, figure) =>
            {
                inner.WriteString("says", figure.Says);
                inner.WriteMoney("amount", figure.Amount);
            }
        );
    }

    /// <summary>One fact: what it is called, where it was read, and when.</summary>
    public static void Write(Utf8JsonWriter json, Citation fact)
    {
        json.WriteString("id", fact.Fact);
        json.WriteString("source", fact.Source);
        json.WriteString("address", fact.Address);
        json.WriteDay("date", fact.Checked);
        json.WriteBoolean("stale", fact.Stale);
        json.WriteBoolean("projected", fact.Projected);
    }
}
