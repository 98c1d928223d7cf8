using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Quantities;

public sealed class MoneyTests
{
    private static readonly Gen<Money> Amount = Gen.Long[-1_000_000_000, 1_000_000_000].Select(Money.OfCents);

    [Fact]
    public void An_amount_with_part_of_a_cent_is_refused_unless_the_rounding_is_said()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(1.005m));
        Assert.Equal(Money.Of(1.01m), Money.Nearest(1.005m));
        Assert.Equal(Money.Of(1.00m), Money.Down(1.005m));
        Assert.Equal(Money.Of(1.01m), Money.Up(1.001m));
    }

    [Fact]
    public void Adding_and_subtracting_the_same_amount_changes_nothing() =>
        Gen.Select(Amount, Amount).Sample((one, other) => one + other - other == one);

    [Theory]
    [InlineData("1234.5", "$1,234.50", "1234.50")]
    [InlineData("-3", "-$3.00", "-3.00")]
    [InlineData("0", "$0.00", "0.00")]
    public void An_amount_reads_as_people_and_as_programs_write_it(string dollars, string forPeople, string forPrograms)
    {
        var amount = Money.Of(decimal.Parse(dollars));
        Assert.Equal(forPeople, amount.ToString());
        Assert.Equal(forPrograms, amount.ToPlain());
    }
}
