using System.Globalization;
using System.Text.Json;
using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Solver;
using Carefare.Telling.Json;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests;

public sealed class DeskTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly Desk Desk = new(KnowledgeBase.Embedded, new Highs());

    private const string Plain = """
        carefare: 1
        as_of: 2026-11-23
        money: {cash_now: 5000, monthly: 100, keep_back: 0}
        course: {modality: iv, start_from: 2026-12-01, infusions: 6, over_days: 14, maintenance: none}
        quotes: [{clinic: elm, name: Elm Clinic, evaluation: 300, infusion: 500}]
        """;

    [Fact]
    public void Somebody_with_cash_enough_pays_the_clinic_and_nothing_else()
    {
        var report = Desk.Plan(Read(Plain), Day);
        Assert.Equal(Money.Of(3300), report.Answer.Recommended!.Total);
        Assert.Equal(new DateOnly(2026, 12, 1), report.Answer.Recommended.FirstTreatment);
    }

    [Fact]
    public void Every_way_to_pay_is_reported_in_the_order_of_the_catalogue() =>
        Assert.Equal(
            Catalogue.All.Select(route => route.Id),
            Desk.Plan(Read(Plain), Day).Routes.Select(route => route.Finding.Route)
        );

    [Fact]
    public void Where_no_clinic_has_quoted_the_plan_says_between_which_totals_it_lies()
    {
        var report = Desk.Plan(
            Read("carefare: 1\nas_of: 2026-11-23\nmoney: {cash_now: 90000, monthly: 0, keep_back: 0}\n"),
            Day
        );
        var total = report.Answer.Recommended!.Total;
        Assert.True(report.Range!.Value.Low < total && total < report.Range.Value.High);
    }

    [Fact]
    public void Money_that_is_not_said_is_taken_to_be_there_and_asked_for()
    {
        var report = Desk.Plan(Read(Plain.Replace("cash_now: 5000, monthly: 100", "cash_now: unknown")), Day);
        Assert.Equal(Money.Of(3300), report.Answer.Recommended!.Total);
        Assert.Contains(report.Warnings, warning => warning.Contains("what you could spend now"));
        Assert.Contains(report.Asks, ask => ask.Key == "money.cash_now" && ask.Question.EndsWith('?'));
    }

    [Theory]
    [InlineData("lee-fsa.yaml", "fsa-limit")]
    [InlineData("sam-hsa.yaml", "federal-income-tax")]
    public void A_plan_that_counts_on_figures_that_are_not_published_yet_says_which(string person, string figure)
    {
        var report = Desk.Plan(Read(File.ReadAllText(Tree.Path("examples", person))), Day);
        var warning = Assert.Single(report.Warnings, warning => warning.Contains("not published yet"));
        Assert.Contains(figure, warning, StringComparison.Ordinal);
        Assert.DoesNotContain("hsa-contribution-limit", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Warnings, one => one.Contains("checked again"));
    }

    [Fact]
    public void A_plan_that_looks_at_no_later_year_warns_of_none() =>
        Assert.DoesNotContain(Desk.Plan(Read(Plain), Day).Warnings, warning => warning.Contains("not published yet"));

    [Fact]
    public void A_source_that_was_to_be_read_again_before_the_day_of_the_plan_is_warned_of()
    {
        var sam = Read(File.ReadAllText(Tree.Path("examples", "sam-hsa.yaml")));
        string[] Stale(DateOnly day) =>
            [
                .. Catalogue
                    .All.SelectMany(route => route.Find(new(sam, KnowledgeBase.Embedded, day)).Facts)
                    .Where(fact => fact.Stale)
                    .Select(fact => fact.Fact),
            ];
        Assert.Empty(Stale(new(2027, 1, 31)));
        Assert.Contains("standard-deduction", Stale(new(2027, 2, 1)));
        Assert.DoesNotContain("hsa-contribution-limit", Stale(new(2027, 2, 1)));
    }

    [Fact]
    public void Who_leaves_every_price_out_is_told_that_there_is_nothing_to_plan()
    {
        var report = Desk.Plan(Read(Plain + "\nwants: {avoid: [price]}\n"), Day);
        Assert.Null(report.Answer.Recommended);
        Assert.Contains(report.Warnings, warning => warning.Contains("leave out every way"));
    }

    [Theory]
    [InlineData("2022-11-23", true)]
    [InlineData("2026-11-23", false)]
    public void Where_no_cap_on_debts_is_known_the_plan_says_that_nothing_guards(string day, bool says)
    {
        var report = Desk.Plan(Read(Plain.Replace("2026-11-23", day)), Day);
        Assert.Equal(says, report.Warnings.Any(warning => warning.Contains("guards against owing too much")));
    }

    [Theory]
    [InlineData("expected", "infusion: 500", false)]
    [InlineData("cautious", "infusion: 500", true)]
    [InlineData("cautious", "infusion: 500, monitoring: 0", false)]
    public void Who_wants_only_what_is_sure_is_told_what_is_counted_all_the_same(
        string attitude,
        string quoted,
        bool says
    )
    {
        var person = $"{Plain.Replace("infusion: 500", quoted)}\nwants: {{attitude: {attitude}}}\n";
        var report = Desk.Plan(Read(person), Day);
        Assert.Equal(says, report.Warnings.Any(warning => warning.Contains("only with what is sure")));
    }

    [Theory]
    [InlineData("a plan with credit", "dana-deferred-card.yaml")]
    [InlineData("a plan with an FSA", "lee-fsa.yaml")]
    [InlineData("nothing fits", "ana-nothing-fits.yaml")]
    public void Each_amount_in_the_plan_can_be_explained(string what, string person)
    {
        var report = Desk.Plan(Read(File.ReadAllText(Tree.Path("examples", person))), Day);
        using var json = JsonDocument.Parse(PlanJson.Of(report));
        var amounts = Amounts("", json.RootElement).ToList();
        Assert.NotEmpty(amounts);
        Assert.All(
            amounts,
            amount =>
                Assert.Equal(
                    (what, amount.Path, Money.Of(amount.Dollars).ToString()),
                    (what, amount.Path, report.Because.GetValueOrDefault(amount.Path)?.Value)
                )
        );
    }

    private static IEnumerable<(string Path, decimal Dollars)> Amounts(string path, JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .Where(field => field.Name != "because")
                .SelectMany(field => Amounts(path.Length == 0 ? field.Name : $"{path}.{field.Name}", field.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => Amounts($"{path}[{i}]", item)),
            JsonValueKind.String when IsAmount(json.GetString()!) =>
            [
                (path, decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture)),
            ],
            _ => [],
        };

    private static bool IsAmount(string text) =>
        text.Length > 3 && text[^3] == '.' && text.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '.');

    private static Case Read(string text) => CaseReader.Read("case.yaml", text).Case!;
}
