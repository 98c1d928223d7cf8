using System.Text.Json;
using Carefare.Cli;

namespace Carefare.Tests.Cli.Lending;

public sealed class AprVerbTests : IDisposable
{
    private const string Loan = """
        {"advances": [{"amount": 1000, "full_unit_periods": 0, "odd_fraction": "0"}],
         "payments": [{"amount": 1240, "count": 1, "first_full_unit_periods": 2, "odd_fraction": "0"}],
         "unit_periods_per_year": 1}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;

    public static IEnumerable<TheoryDataRow<string>> Every => Vectors.Of([.. AprKinds]);

    private static IEnumerable<string> AprKinds =>
        Vectors
            .All.Select(vector => vector.Kind)
            .Where(kind => kind.StartsWith("apr_", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Every))]
    public void The_inputs_of_a_published_example_give_its_rate(string id)
    {
        var vector = Vectors.Find(id);
        using var answer = JsonDocument.Parse(Ask(vector.Inputs.GetRawText(), "--json").Out);
        vector.Agrees("apr_percent", answer.RootElement.GetProperty("apr_percent").GetDecimal(), "apr_percent_abs");
    }

    [Fact]
    public void An_array_of_examples_gives_an_array_in_the_same_order()
    {
        var text = File.ReadAllText(Tree.Path("tests", "Carefare.Tests", "vectors", "apr.json"));
        using var asked = JsonDocument.Parse(text);
        using var answer = JsonDocument.Parse(Ask(text, "--json").Out);
        Assert.Equal(
            asked.RootElement.EnumerateArray().Select(one => one.GetProperty("id").GetString()),
            answer.RootElement.EnumerateArray().Select(one => one.GetProperty("id").GetString())
        );
    }

    [Fact]
    public void The_rate_is_a_number_with_at_least_six_decimals() =>
        Assert.Matches("\"apr_percent\": 11\\.35528[0-9]{5},", Ask(Loan, "--json").Out);

    [Fact]
    public void The_proof_shows_every_payment_and_two_sums_that_agree()
    {
        var said = Ask(
            """
            {"advances": [{"date": "1978-02-10", "amount": 6000}],
             "payments": [{"date": "1978-04-01", "amount": 200, "count": 36, "every": "month"}]}
            """
        );
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.StartsWith("Annual percentage rate (APR): 11.8165 %\n", said.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nPayment 36 +200\.00 +36 \+ 19/30 +0\.6\d+ +1\d\d\.\d{6}\n", said.Out);
        Assert.Matches(@"\nSum of advances +6,000\.000000\nSum of payments +6,000\.000000\n", said.Out);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("semimonth", 24, "10.3379")]
    [InlineData("2 weeks", 24, "11.1720")]
    public void Dated_payments_may_repeat(string every, int count, string percent)
    {
        var said = Ask(
            $$"""
            {"advances": [{"date": "1978-02-23", "amount": 5000}],
             "payments": [{"date": "1978-03-01", "amount": 219.17, "count": {{count}}, "every": "{{every}}"}]}
            """
        );
        Assert.Contains($"(APR): {percent}", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_of_counted_rows_are_read_past() =>
        Assert.Equal(
            Ask(Loan, "--json").Out,
            Ask(
                Loan.Replace("{\"amount\"", "{\"date\": \"2026-12-01\", \"amount\"", StringComparison.Ordinal),
                "--json"
            ).Out
        );

    [Fact]
    public void Payments_may_begin_before_the_first_of_several_advances()
    {
        var said = Ask(
            """
            {"advances": [{"date": "1978-09-05", "amount": 1800, "count": 4, "every": "year"},
                          {"date": "1979-01-05", "amount": 1000, "count": 4, "every": "year"}],
             "payments": [{"date": "1978-07-01", "amount": 240, "count": 50, "every": "month"}]}
            """
        );
        Assert.Contains("(APR): 32.0427", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ":1:1: The file is empty.")]
    [InlineData("{\n \"advances\": [1,]\n}", ":2:17: This is not JSON")]
    [InlineData("[]", ":1:1: The array is empty.")]
    [InlineData("7", ":1:1: An object is wanted here.")]
    [InlineData("{}", ":1:1: \"advances\" is missing here.")]
    [InlineData("{\"advances\": [], \"payments\": []}", ":1:14: advances: The array is empty.")]
    [InlineData("{\"id\": \"a\", \"id\": \"b\"}", ":1:13: id: The name is there twice.")]
    [InlineData("{\"advances\": [{\"amuont\": 5}]}", "\"unit_periods_per_year\" is missing")]
    [InlineData("[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]", "is nested too deep")]
    [InlineData("{\"advances\": 1e99}", "advances: The number is too large.")]
    [InlineData("{\"a\": \"\\ud800\"}", "an escape that stands for no character")]
    public void What_is_not_a_credit_is_answered_in_one_sentence(string text, string sentence) =>
        Refused(text, sentence);

    [Theory]
    [InlineData("\"amount\": 1000", "\"amount\": -1000", "advances[0].amount: A number above 0")]
    [InlineData("\"amount\": 1000", "\"amount\": \"1000\"", "advances[0].amount: A number above 0")]
    [InlineData(
        "\"amount\": 1240",
        "\"amuont\": 1240",
        "payments[0].amuont: There is no such name. Did you mean amount?"
    )]
    [InlineData("\"count\": 1", "\"count\": 0", "payments[0].count: A whole number from 1 to 12000")]
    [InlineData("\"count\": 1", "\"count\": 1.5", "payments[0].count: A whole number from 1 to 12000")]
    [InlineData("periods\": 2", "periods\": -1", "payments[0].first_full_unit_periods: A whole number from 0")]
    [InlineData("\"odd_fraction\": \"0\"", "\"odd_fraction\": \"5/0\"", "odd_fraction: A fraction is wanted here.")]
    [InlineData("\"odd_fraction\": \"0\"", "\"odd_fraction\": \"31/30\"", "odd_fraction: It is less than 1.")]
    [InlineData("per_year\": 1", "per_year\": 0", "unit_periods_per_year: A year has from more than 0 to 366")]
    [InlineData("\"amount\": 1240", "\"amount\": 900", "payments: The payments come to less than what was lent.")]
    public void A_wrong_value_is_named_with_its_place(string right, string wrong, string sentence) =>
        Refused(Loan.Replace(right, wrong, StringComparison.Ordinal), sentence);

    [Theory]
    [InlineData("2026-13-01", "month", 12, "payments[0].date: A day is wanted here.")]
    [InlineData("2025-12-01", "month", 12, "payments[0]: This payment is before the advance.")]
    [InlineData("2026-01-01", "month", 1, "payments: No payment is after the first advance.")]
    [InlineData("2026-02-01", "fortnight", 12, "payments[0].every: It is not known how often that is.")]
    [InlineData("2026-02-01", "year", 200, "payments[0]: It goes on for more than a hundred years.")]
    public void Wrong_dates_are_named_with_their_place(string date, string every, int count, string sentence) =>
        Refused(
            $$"""
            {"advances": [{"date": "2026-01-01", "amount": 100}],
             "payments": [{"date": "{{date}}", "amount": 110, "count": {{count}}, "every": "{{every}}"}]}
            """,
            sentence
        );

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var said = Talk.Run("apr", Path.Combine(_folder, "no.json"));
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains("no.json is not there", said.Err, StringComparison.Ordinal);
    }

    private Talk.Said Ask(string text, params string[] options)
    {
        var file = Path.Combine(_folder, "credit.json");
        File.WriteAllText(file, text);
        return Talk.Run(["apr", file, .. options]);
    }

    private void Refused(string text, string sentence)
    {
        var said = Ask(text);
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains(sentence, said.Err, StringComparison.Ordinal);
        Assert.Equal(1, said.Err.Count(letter => letter == '\n'));
    }
}
