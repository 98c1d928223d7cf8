using Carefare.Cases.Reading;

namespace Carefare.Tests.Cli;

public sealed class NewTests
{
    [Fact]
    public void What_was_answered_is_what_the_case_says()
    {
        using var terminal = new Terminal();
        var file = terminal.File("case.yaml");
        var typed =
            Lines("co", "chronic pain", "1", "y", "marketplace", "Aetna", "$1,500", "350", "y", "Front \"Range\" #1")
            + Lines("550", "350", "6", "2,850", "out", "yes", "no", "done");
        Assert.Equal(0, terminal.Run(typed, "new", file));
        var read = CaseReader.Read(file, File.ReadAllText(file)).Case!;
        Assert.Equal("CO", read.Person.State.Value);
        Assert.Equal("chronic_pain", read.Condition.Diagnosis.Value);
        Assert.Equal("iv", read.Course.Modality.Value);
        Assert.Equal(1500, read.Money.CashNow.Value.Dollars);
        Assert.Equal(("front-range-1", "Front \"Range\" #1"), (read.Quotes[0].Clinic, read.Quotes[0].Name.Value));
        Assert.Equal(2850, read.Quotes[0].Package!.Price.Value.Dollars);
        Assert.True(read.Quotes[0].Superbill!.Offered.Value);
        Assert.False(read.Hsa.Exists.IsKnown);
    }

    [Theory]
    [InlineData("no", true)]
    [InlineData("", false)]
    public void No_coverage_is_an_answer_and_a_skipped_question_is_none(string coverage, bool isKnown)
    {
        using var terminal = new Terminal();
        var file = terminal.File("case.yaml");
        Assert.Equal(0, terminal.Run(Lines("CO", "", "", coverage, "done"), "new", file));
        var reading = CaseReader.Read(file, File.ReadAllText(file));
        Assert.Equal(isKnown, reading.Case!.Coverage.IsKnown);
        Assert.Empty(reading.Case.Coverage.Or([]));
        Assert.Equal(!isKnown, reading.LeftOut.Contains("coverage"));
    }

    [Fact]
    public void An_answer_that_cannot_be_right_is_explained_and_asked_again()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run(Lines("Colorado", "CO", "done"), "new", terminal.File("case.yaml")));
        Assert.Contains("is not the code of a state", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("state: CO", File.ReadAllText(terminal.File("case.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\ndone\n")]
    public void Where_nothing_is_answered_nothing_is_written(string typed)
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run(typed, "new", terminal.File("case.yaml")));
        Assert.Empty(Directory.GetFiles(terminal.Folder));
    }

    [Theory]
    [InlineData("", "carefare: 1 # mine", 2)]
    [InlineData("no\n", "carefare: 1 # mine", 2)]
    [InlineData("yes\nCO\ndone\n", "state: CO", 0)]
    public void A_file_that_is_there_is_replaced_only_after_a_yes(string typed, string holds, int exit)
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", "carefare: 1 # mine");
        Assert.Equal(exit, terminal.Run(typed, "new", file));
        Assert.Contains(holds, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_offers_of_one_kind_get_names_of_their_own()
    {
        using var terminal = new Terminal();
        var file = terminal.File("case.yaml");
        // Everything is skipped up to the offers, and the gates are closed.
        var typed =
            string.Concat(Enumerable.Repeat("\n", 23))
            + Lines("yes", "card", "0.25", "", "900", "yes", "card", "", "", "", "no");
        Assert.Equal(0, terminal.Run(typed, "new", file));
        var read = CaseReader.Read(file, File.ReadAllText(file)).Case!;
        Assert.Equal(["card", "card-2"], read.Offers.Select(offer => offer.Id));
    }

    [Fact]
    public void Money_from_others_is_named_after_who_gives_it()
    {
        using var terminal = new Terminal();
        var file = terminal.File("case.yaml");
        // Everything is skipped up to the money from others.
        var typed =
            string.Concat(Enumerable.Repeat("\n", 24))
            + Lines("yes", "asked", "Hope Fund", "grant", "1000", "clinic", "", "", "", "2027-01-15", "0.4", "yes")
            + Lines("promised", "Aunt Ida", "gift", "$500", "me", "2026-12-15", "", "", "", "", "no");
        Assert.Equal(0, terminal.Run(typed, "new", file));
        var read = CaseReader.Read(file, File.ReadAllText(file)).Case!;
        Assert.Equal(["hope-fund", "aunt-ida"], read.Commitments.Select(money => money.Id));
        Assert.Equal(0.4m, read.Commitments[0].Chance.Value);
        Assert.Equal(new(2026, 12, 15), read.Commitments[1].PaidOn.Value);
    }

    private static string Lines(params IEnumerable<string> typed) => string.Concat(typed.Select(line => line + "\n"));
}
