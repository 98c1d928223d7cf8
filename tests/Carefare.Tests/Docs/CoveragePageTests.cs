namespace Carefare.Tests.Docs;

public sealed class CoveragePageTests
{
    [Fact]
    public void It_says_what_the_code_and_the_knowledge_say() =>
        Golden.Matches(CoveragePage.Text(), "docs", "coverage.md");
}
