using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Work;
using Matching.Functions.Candidates;
using Matching.Functions.Work;

namespace Matching.EndToEnd.Tests.Candidates;

public sealed partial class OwnProfileTextsTests
{
    private static readonly OwnProfileTexts _dutch = OwnProfileTexts.In(MessageLanguage.Dutch);
    private static readonly OwnProfileTexts _english = OwnProfileTexts.In(MessageLanguage.English);

    [Fact]
    public void Both_languages_say_everything_with_the_same_names_in_it()
    {
        var properties = typeof(OwnProfileTexts).GetProperties().Where(p => p.PropertyType == typeof(string)).ToList();

        Assert.True(properties.Count > 80);
        Assert.All(properties, property =>
        {
            var (dutch, english) = ((string)property.GetValue(_dutch)!, (string)property.GetValue(_english)!);
            Assert.NotEqual("", dutch.Trim());
            Assert.Equal(Places(dutch), Places(english));
            if (property.Name is not nameof(OwnProfileTexts.Email)) Assert.NotEqual(dutch, english);
        });
    }

    [Fact]
    public void Whatever_can_be_known_of_somebody_has_words_in_both_languages()
    {
        foreach (var texts in (OwnProfileTexts[])[_dutch, _english])
        {
            Assert.All(Enum.GetValues<TravelMeans>(), means => Assert.NotEqual("", texts.Of(means)));
            Assert.Equal(texts.KnowsNothing, texts.Of(SharedFacts.None));
            Assert.Equal(5, texts.Of(SharedFacts.All).Split(',').Length);
        }

        foreach (var feature in Enum.GetValues<WorkplaceFeatures>().Where(f => f is not (WorkplaceFeatures.None or WorkplaceFeatures.All)))
        {
            Assert.NotEqual("", WorkWords.Of(feature, MessageLanguage.English));
            Assert.NotEqual(WorkWords.Of(feature, MessageLanguage.Dutch), WorkWords.Of(feature, MessageLanguage.English));
        }
    }

    [Theory]
    [InlineData(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday, "Monday to Thursday")]
    [InlineData(Weekdays.Monday | Weekdays.Friday | Weekdays.Sunday, "Monday, Friday and Sunday")]
    [InlineData(Weekdays.Saturday, "Saturday")]
    [InlineData(Weekdays.None, "")]
    public void Days_are_read_aloud_in_English(Weekdays days, string text) => Assert.Equal(text, WorkWords.Of(days, MessageLanguage.English));

    [Theory]
    [InlineData("22.5", "22.5", "22.5")]
    [InlineData("20", "28.5", "20 to 28.5")]
    public void Hours_are_written_as_English_readers_do(string least, string most, string text) => Assert.Equal(
        text,
        WorkWords.Of(HoursRange.Of(decimal.Parse(least, CultureInfo.InvariantCulture), decimal.Parse(most, CultureInfo.InvariantCulture)), MessageLanguage.English));

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
