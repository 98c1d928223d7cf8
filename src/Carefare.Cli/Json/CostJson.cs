using System.Text.Json.Nodes;
using Carefare.Knowledge;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Cli.Json;

/// <summary>The course at each clinic as JSON: schema "carefare.cost/1", money with two decimals, ISO dates.</summary>
internal static class CostJson
{
    /// <summary>The whole answer.</summary>
    /// <param name="quotes">The course and the quotes.</param>
    public static string Text(CourseQuotes quotes) =>
        Document.Text(json =>
        {
            foreach (var (name, value) in Of(quotes))
            {
                json.WritePropertyName(name);
                value!.WriteTo(json);
            }
        });

    private static JsonObject Of(CourseQuotes quotes) =>
        new()
        {
            ["schema"] = "carefare.cost/1",
            ["as_of"] = Day(quotes.AsOf),
            ["course"] = Course(quotes),
            ["clinics"] = List(quotes.Clinics.Select(clinic => Clinic(quotes, clinic))),
            ["other_modality"] = List(quotes.OtherModality.Select(name => (JsonNode)name)),
            ["assumptions"] = List(quotes.Assumptions.Select(Assumed)),
            ["facts"] = List(
                quotes
                    .Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions))
                    .SelectMany(one => one.Facts)
                    .Distinct()
                    .Select(Source)
            ),
        };

    private static JsonObject Course(CourseQuotes quotes) =>
        new()
        {
            ["start"] = Day(quotes.Start),
            ["infusions"] = quotes.Protocol.Infusions,
            ["over_days"] = quotes.Protocol.OverDays,
            ["maintenance"] = quotes.Protocol.Maintenance is { } maintenance
                ? new JsonObject { ["every_weeks"] = maintenance.EveryWeeks, ["months"] = maintenance.Months }
                : null,
            ["horizon_months"] = quotes.Protocol.HorizonMonths,
            ["treatments"] = quotes.Protocol.Visits(quotes.Start).Count,
        };

    private static JsonObject Clinic(CourseQuotes quotes, ClinicTerms clinic) =>
        new()
        {
            ["clinic"] = clinic.Terms.Clinic,
            ["name"] = clinic.Terms.ClinicName,
            ["modality"] = clinic.Terms.Modality,
            ["quoted"] = clinic.Quote is not null,
            ["range"] = clinic.Published is { } ends
                ? new JsonObject
                {
                    ["lowest"] = quotes.Price(ends.Low, PriceForm.PerInfusion).Price.ToPlain(),
                    ["typical"] = quotes.Price(clinic.Terms, PriceForm.PerInfusion).Price.ToPlain(),
                    ["highest"] = quotes.Price(ends.High, PriceForm.PerInfusion).Price.ToPlain(),
                }
                : null,
            ["price_forms"] = List(clinic.Terms.Forms.Select(form => Form(quotes, clinic.Terms, form))),
            ["assumptions"] = List(clinic.Assumptions.Select(Assumed)),
        };

    private static JsonObject Form(CourseQuotes quotes, QuoteTerms terms, PriceForm form)
    {
        var course = quotes.Price(terms, form);
        var stops = StopEarly.Table(terms, quotes.Protocol, form, quotes.Start);
        return new()
        {
            ["price_form"] = form.Code(),
            ["total"] = course.Price.ToPlain(),
            ["charges"] = List(course.Charges.Select(Charge)),
            ["includes"] = List(Included.In(terms, quotes.Protocol, form).Select(says => (JsonNode)says)),
            ["stop_early"] = List(stops.Stops.Select(Stop)),
            ["breaks_even_at"] = stops.BreaksEvenAt,
            ["refund_unknown"] = stops.RefundUnknown,
        };
    }

    private static JsonObject Charge(Charge charge) =>
        new()
        {
            ["due"] = Day(charge.Due),
            ["what"] = charge.What,
            ["amount"] = charge.Amount.ToPlain(),
            ["care"] = List(
                charge.Services.Select(service => new JsonObject
                {
                    ["day"] = Day(service.Day),
                    ["amount"] = service.Amount.ToPlain(),
                })
            ),
        };

    private static JsonObject Stop(Stop stop) =>
        new()
        {
            ["after"] = stop.After,
            ["paid"] = stop.Paid.ToPlain(),
            ["refund"] = stop.Refund.ToPlain(),
            ["lost"] = stop.Lost.ToPlain(),
        };

    private static JsonObject Assumed(Assumption assumption) =>
        new()
        {
            ["key"] = assumption.Key,
            ["says"] = assumption.Sentence,
            ["facts"] = List(assumption.Facts.Select(fact => (JsonNode)fact.Fact)),
        };

    private static JsonObject Source(Citation citation) =>
        new()
        {
            ["id"] = citation.Fact,
            ["source"] = citation.Source,
            ["address"] = citation.Address,
            ["date"] = Day(citation.Checked),
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static JsonArray List(IEnumerable<JsonNode> items) => [.. items];
}
