using System.Text.Json;
using System.Text.RegularExpressions;
using Carefare.Cli;

namespace Carefare.Tests.Cli.Lending;

public sealed class CreditVerbTests
{
    private static readonly string Dana = Tree.Path("examples", "dana-deferred-card.yaml");

    [Fact]
    public void Dana_reads_the_safe_payment_the_safe_date_and_what_a_dollar_less_costs()
    {
        var said = Talk.Run("credit", Dana);
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        var text = Regex.Replace(said.Out, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Contains("Safe payment: $400.00 a month", text, StringComparison.Ordinal);
        Assert.Contains("Safe date: Wed, Dec 1, 2027", text, StringComparison.Ordinal);
        Assert.Contains(
            "$1.00 a month less ($399.00) leaves $12.00 and costs $952.08 of interest",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("medical-card, $4,800.00 in all, $400.00 a month", text, StringComparison.Ordinal);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Programs_read_the_same()
    {
        using var answer = JsonDocument.Parse(Talk.Run("credit", Dana, "--json").Out);
        var best = answer.RootElement.GetProperty("offers")[0];
        Assert.Equal("4800.00", best.GetProperty("total_repaid").GetString());
        Assert.Equal(
            "952.08",
            best.GetProperty("deferred").GetProperty("dollar_less").GetProperty("interest").GetString()
        );
        Assert.Equal("2027-12-01", best.GetProperty("deferred").GetProperty("safe_date").GetString());
        Assert.False(answer.RootElement.GetProperty("do_not_borrow").GetBoolean());
    }

    [Fact]
    public void Maria_reads_her_clinics_plan_beside_her_card()
    {
        var said = Talk.Run("credit", Tree.Path("examples", "maria-uninsured.yaml"));
        Assert.Contains("pecan-street/plan     $2,015.00   5.11 %  $198.50", said.Out, StringComparison.Ordinal);
        Assert.Equal(
            said.Out.Contains(" Debt/income ", StringComparison.Ordinal),
            said.Out.Contains("Debt/income:", StringComparison.Ordinal)
        );
        var text = Regex.Replace(said.Out, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Contains(
            "It pays $1,985.00: the evaluation and the series at that clinic, nowhere else, in the price form whose course costs least there.",
            text,
            StringComparison.Ordinal
        );
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void What_is_avoided_is_listed_apart_with_the_reason()
    {
        using var terminal = new Terminal();
        var file = terminal.Write(
            "case.yaml",
            File.ReadAllText(Dana).Replace("wants:", "# wants:", StringComparison.Ordinal)
                + "\nwants: {avoid: [promotional-credit]}\n"
        );
        Assert.Equal(0, terminal.Run("", "credit", file));
        Assert.Contains(
            "  - medical-card: You asked to leave this way out. Take it out of \"wants.avoid\".",
            terminal.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Safe payment", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_safe_the_first_words_say_so()
    {
        var said = Talk.Run("credit", Tree.Path("examples", "ana-nothing-fits.yaml"));
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("\nDo not borrow: no offer here is safe.\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_amount_can_be_asked_for() =>
        Assert.Contains(
            "Safe payment: $100.00 a month",
            Talk.Run("credit", Dana, "--amount", "1200").Out,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("12.345")]
    [InlineData("much")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999")]
    public void An_amount_that_is_none_is_answered_in_one_sentence(string amount)
    {
        var said = Talk.Run("credit", Dana, $"--amount={amount}");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Equal(
            "carefare credit: --amount wants dollars from $10.00 to $1,000,000.00. Write 4800 or 4800.50.\n",
            said.Err
        );
    }

    [Fact]
    public void A_case_that_is_not_there_is_named()
    {
        var said = Talk.Run("credit", "nobody.yaml");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains("nobody.yaml is not there", said.Err, StringComparison.Ordinal);
    }
}
