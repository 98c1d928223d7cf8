using Carefare.Comparing;
using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Telling.Json;

/// <summary>Reads back what <see cref="PlanJson"/> wrote, as far as plans are compared.</summary>
internal static class PlanFile
{
    /// <summary>A plan explains each of its figures, so it is longer than what a person writes.</summary>
    public const int MostLength = 64 * 1024 * 1024;

    /// <summary>Derivations stand in one another.</summary>
    private const int MostDepth = 64;

    private const string MakeOne = "Make one: carefare plan CASE --json > plan.json";
    private const string MakeAgain = "Make the plan again: carefare plan CASE --json > plan.json";

    /// <summary>The plan of a text.</summary>
    /// <exception cref="WrongJson">The text is not a whole plan, or its figures contradict one another.</exception>
    public static ComparedPlan Read(string text)
    {
        var part = JsonFile.Read(text, MakeOne, MostDepth);
        if (part is not JsonPart.Map whole || whole.Find("schema") is not JsonPart.Text { Value: PlanJson.Schema })
        {
            throw new WrongJson(part, "This is not a plan that Carefare wrote.", MakeOne);
        }

        return new(
            whole.Get("as_of").AsDay(),
            whole.Get("recommended").OrNull()?.AsMap() is { } plan ? Plan(plan) : null,
            whole.Get("relax").AsList() is [var least, ..] ? Least(least.AsMap()) : null,
            whole
                .Each("routes", route => (Id: route.Text("id"), Family: route.Text("family")))
                .Where(route => route.Family == "price")
                .Select(route => route.Id)
                .ToHashSet(StringComparer.Ordinal),
            whole.Each("facts", Fact),
            whole.Each("ask", ask => ask.Text("question")),
            [.. whole.Get("warnings").AsList().Select(warning => warning.AsText())]
        );
    }

    private static Plan Plan(JsonPart.Map from)
    {
        var plan = new Plan(
            new(
                from.Text("clinic"),
                from.Text("clinic_name"),
                from.Text("modality"),
                Form(from.Get("price_form")),
                from.Get("first_treatment").AsDay(),
                Charges: []
            ),
            Parts(from.Get("parts").AsMap()),
            from.Each("months", Month),
            from.Each("debts", Debt),
            Ledger: []
        );
        Agree(from.Get("total"), plan.Total, "The parts come to");
        Agree(from.Get("total"), Money.Sum(plan.Months.Select(month => month.Out)), "The months come to");
        Agree(from.Get("highest_month"), plan.HighestMonth, "The highest of the months is");
        return plan;
    }

    // A plan that was changed by hand would be compared by figures that belong to no plan.
    private static void Agree(JsonPart said, Money found, string what)
    {
        if (said.AsMoney() != found)
        {
            throw new WrongJson(said, $"{what} {found.ToPlain()}, not this.", MakeAgain);
        }
    }

    private static LeastChange Least(JsonPart.Map from) => new(from.Text("change"), from.Dollars("total"));

    private static PriceForm Form(JsonPart part) =>
        PriceFormWords.Of(part.AsText()) ?? throw new WrongJson(part, "There is no such price form.", MakeAgain);

    private static TotalParts Parts(JsonPart.Map from) =>
        new(
            from.Dollars("price"),
            from.Dollars("finance_charge"),
            from.Dollars("tax_saved"),
            from.Dollars("sunk_fsa"),
            from.Dollars("forfeited")
        )
        {
            PaidByOthers = from.Dollars("paid_by_others"),
        };

    private static PlanMonth Month(JsonPart.Map from) =>
        new(
            from.Get("month").AsMonth(),
            from.Dollars("out"),
            from.Each("by", by => new RouteAmount(by.Text("route"), by.Dollars("amount"))),
            from.Dollars("bills"),
            from.Dollars("owed"),
            from.Dollars("cash_left")
        );

    private static PlanDebt Debt(JsonPart.Map from) =>
        new(
            from.Text("offer"),
            from.Text("route"),
            from.Text("name"),
            from.Dollars("borrowed"),
            from.Dollars("finance_charge"),
            from.Dollars("highest_payment"),
            from.Get("paid_off").AsDay(),
            from.Get("safe_by").OrNull()?.AsDay(),
            from.Get("last_safe_by").OrNull()?.AsDay(),
            from.Get("if_missed").OrNull()?.AsMoney()
        );

    private static Citation Fact(JsonPart.Map from) =>
        new(
            from.Text("id"),
            from.Text("source"),
            from.Text("address"),
            from.Get("date").AsDay(),
            from.Get("stale").AsYesNo()
        )
        {
            Projected = from.Get("projected").AsYesNo(),
        };

    private static string Text(this JsonPart.Map from, string name) => from.Get(name).AsText();

    private static Money Dollars(this JsonPart.Map from, string name) => from.Get(name).AsMoney();

    private static IReadOnlyList<T> Each<T>(this JsonPart.Map from, string name, Func<JsonPart.Map, T> read) =>
        [.. from.Get(name).AsList().Select(item => read(item.AsMap()))];
}
