using System.Text.Json.Nodes;
using Carefare.Knowledge;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Telling.Json;

/// <summary>The course at each clinic as JSON: schema "carefare.cost/1", money with two decimals, ISO dates.</summary>
internal static class CostJson
{
    /// <summary>The whole answer.</summary>
    /// <param name="quotes">The course and the quotes.</param>
    /// <param name="codes">The codes with which its visits may be billed.</param>
    public static string Text(
        CourseQuotes quotes,
        IReadOnlyList<CourseCodes> codes,
        IReadOnlyList<SafetyList> safety
    ) =>
        Document.Text(json =>
        {
            foreach (var (name, value) in Of(quotes, codes, safety))
            {
                json.WritePropertyName(name);
                if (value is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    value.WriteTo(json);
                }
            }
        });

    private static JsonObject Of(
        CourseQuotes quotes,
        IReadOnlyList<CourseCodes> codes,
        IReadOnlyList<SafetyList> safety
    ) =>
        new()
        {
            ["schema"] = "carefare.cost/1",
            ["as_of"] = Day(quotes.AsOf),
            ["course"] = Course(quotes, quotes.Protocol),
            ["substitute"] = quotes.Substitute is { } other ? Course(quotes, other.Protocol) : null,
            ["clinics"] = List(quotes.Clinics.Select(clinic => Clinic(quotes, clinic))),
            ["codes"] = List(codes.Select(CodesJson.Of)),
            ["safety"] = List(safety.Select(Safety)),
            ["set_aside"] = List(
                quotes.SetAside.Select(one => new JsonObject { ["clinic"] = one.Clinic, ["why"] = one.Sentence })
            ),
            ["other_modality"] = List(quotes.OtherModality.Select(name => (JsonNode)name)),
            ["assumptions"] = List(quotes.Assumptions.Select(Assumed)),
            ["facts"] = List(
                quotes
                    .Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions))
                    .SelectMany(one => one.Facts)
                    .Concat(CodeWords.Facts(codes))
                    .Distinct()
                    .Select(Source)
            ),
        };

    private static JsonObject Safety(SafetyList list) =>
        new()
        {
            ["clinic"] = list.Clinic,
            ["well"] = List(list.Well.Select(point => (JsonNode)point)),
            ["worrying"] = List(list.Worrying.Select(point => (JsonNode)point)),
            ["ask"] = List(list.Open.Select(key => (JsonNode)key)),
        };

    private static JsonObject Course(CourseQuotes quotes, Protocol protocol) =>
        new()
        {
            ["start"] = Day(quotes.Start),
            ["infusions"] = protocol.Infusions,
            ["over_days"] = protocol.OverDays,
            ["maintenance"] = protocol.Maintenance is { } maintenance
                ? new JsonObject { ["every_weeks"] = maintenance.EveryWeeks, ["months"] = maintenance.Months }
                : null,
            ["horizon_months"] = protocol.HorizonMonths,
            ["treatments"] = protocol.Visits(quotes.Start).Count,
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
        var stops = StopEarly.Table(terms, quotes.ProtocolOf(terms), form, quotes.Start);
        return new()
        {
            ["price_form"] = form.Code(),
            ["total"] = course.Price.ToPlain(),
            ["charges"] = List(course.Charges.Select(Charge)),
            ["includes"] = List(Included.In(terms, quotes.ProtocolOf(terms), form).Select(says => (JsonNode)says)),
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
