using Matching.Domain.People;

namespace Matching.Domain.Tests.People;

public sealed class LineTests
{
    [Theory]
    [InlineData("x", "x")]
    [InlineData("  Ans de Boer\t", "Ans de Boer")]
    [InlineData("José – 2e \U0001F600", "José – 2e \U0001F600")]
    public void DropsWhiteSpaceAround(string text, string value) => Assert.Equal(value, Line.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    public void RefusesNothingAndMoreThanOneLine(string? text)
    {
        Assert.False(Line.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Line.Parse(text!));
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void HasAtMost120Characters(int length, bool valid) => Assert.Equal(valid, Line.TryParse(" " + new string('a', length) + " ", out _));

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndWhatIsReadIsReadBack() =>
        Always.Holds(Texts.Anything, text =>
            !Line.TryParse(text, out var line) || (Line.TryParse(line.ToString(), out var again) && again == line && line.Value.Length is >= 1 and <= 120));

    [Fact]
    public void ALineThatWasNeverSetHasNoValue()
    {
        Assert.Throws<InvalidOperationException>(() => default(Line).Value);
        Assert.Equal("", default(Line).ToString());
    }
}

public sealed class ProseTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \r\n ", "")]
    [InlineData("Eén.\r\nTwee.\rDrie.\nVier.\u2028Vijf.", "Eén.\nTwee.\nDrie.\nVier.\nVijf.")]
    [InlineData(" \n- a\n\t- b\n", "- a\n\t- b")]
    public void KeepsParagraphsWithOneKindOfLineEnd(string text, string value) => Assert.Equal(value, Prose.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    public void RefusesControlCharacters(string? text)
    {
        Assert.False(Prose.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Prose.Parse(text!));
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void HasAtMost10000Characters(int length, bool valid) => Assert.Equal(valid, Prose.TryParse(new string('a', length), out _));

    [Fact]
    public void LineEndsCountOnce() => Assert.True(Prose.TryParse(string.Concat(Enumerable.Repeat("a\r\n", 4_999)) + "aa", out _));

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndWhatIsReadIsReadBack() =>
        Always.Holds(Texts.Anything, text => !Prose.TryParse(text, out var prose) || (Prose.TryParse(prose.ToString(), out var again) && again == prose));

    [Fact]
    public void NothingWrittenIsAnEmptyText() => Assert.Equal("", default(Prose).Value);
}

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0612345678", "0612345678")]
    [InlineData(" 06  12 34 56 78 ", "06 12 34 56 78")]
    [InlineData("+31 6-12345678", "+31 6-12345678")]
    [InlineData("(055) 123 45 67", "(055) 123 45 67")]
    [InlineData("12345678", "12345678")]
    [InlineData("123456789012345", "123456789012345")]
    public void ReadsWhatPeopleWrite(string text, string value) => Assert.Equal(value, PhoneNumber.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("1234567890123456")]
    [InlineData("06 1234567a")]
    [InlineData("06+12345678")]
    [InlineData("++31612345678")]
    [InlineData("06\n12345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    [InlineData("06.12.34.56.78")]
    [InlineData("0 6 1 2 3 4 5 6 7 8           0")]
    public void RefusesWhatCannotBeCalled(string? text)
    {
        Assert.False(PhoneNumber.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PhoneNumber.Parse(text!));
    }

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndWhatIsReadIsReadBack() =>
        Always.Holds(
            Texts.Anything,
            text => !PhoneNumber.TryParse(text, out var number)
                || (PhoneNumber.TryParse(number.ToString(), out var again) && again == number && number.Value.Count(char.IsAsciiDigit) is >= 8 and <= 15),
            5000);

    [Fact]
    public void ANumberThatWasNeverSetHasNoValue()
    {
        Assert.Throws<InvalidOperationException>(() => default(PhoneNumber).Value);
        Assert.Equal("", default(PhoneNumber).ToString());
    }
}

public sealed class EmailAddressTests
{
    private static readonly string LongLocal = new('a', 64);

    public static TheoryData<string, bool> Lengths => new()
    {
        { $"{LongLocal}@voorbeeld.nl", true },
        { $"a{LongLocal}@voorbeeld.nl", false },
        { $"a@{string.Join('.', Enumerable.Repeat("abcdefghi", 25))}.n", true },
        { $"a@{string.Join('.', Enumerable.Repeat("abcdefghi", 25))}.nl", true },
        { $"a@{string.Join('.', Enumerable.Repeat("abcdefghi", 25))}.nld", false },
    };

    [Theory]
    [InlineData("sam@voorbeeld.nl", "sam@voorbeeld.nl")]
    [InlineData(" Sam.deVries+werk@Voorbeeld.NL ", "Sam.deVries+werk@voorbeeld.nl")]
    [InlineData("o'neil_9@mail.voor-beeld.co", "o'neil_9@mail.voor-beeld.co")]
    [InlineData("a@b.nl", "a@b.nl")]
    public void ReadsAnAddressAndLowersItsDomainOnly(string text, string value) => Assert.Equal(value, EmailAddress.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("a@b.c")]
    [InlineData("sam")]
    [InlineData("@voorbeeld.nl")]
    [InlineData("sam@voorbeeld")]
    [InlineData("sam@@voorbeeld.nl")]
    [InlineData("sam@a@voorbeeld.nl")]
    [InlineData("sam de@voorbeeld.nl")]
    [InlineData(".sam@voorbeeld.nl")]
    [InlineData("sam.@voorbeeld.nl")]
    [InlineData("s..m@voorbeeld.nl")]
    [InlineData("sam@.voorbeeld.nl")]
    [InlineData("sam@voorbeeld.nl.")]
    [InlineData("sam@voorbeeld..nl")]
    [InlineData("sam@-voorbeeld.nl")]
    [InlineData("sam@voorbeeld-.nl")]
    [InlineData("sam@voor_beeld.nl")]
    [InlineData("säm@voorbeeld.nl")]
    [InlineData("\"sam\"@voorbeeld.nl")]
    [InlineData("Sam <sam@voorbeeld.nl>")]
    [InlineData("sam@voorbeeld.nl\r\nBcc:x@y.nl")]
    public void RefusesWhatCannotBeWrittenTo(string? text)
    {
        Assert.False(EmailAddress.TryParse(text, out _));
        Assert.Throws<FormatException>(() => EmailAddress.Parse(text!));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void HasAtMost64CharactersBeforeTheAtSignAnd254InAll(string text, bool valid) => Assert.Equal(valid, EmailAddress.TryParse(text, out _));

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndWhatIsReadIsReadBack() =>
        Always.Holds(
            Texts.Anything,
            text => !EmailAddress.TryParse(text, out var address) || (EmailAddress.TryParse(address.ToString(), out var again) && again == address),
            5000);

    [Fact]
    public void AnAddressThatWasNeverSetHasNoValue()
    {
        Assert.Throws<InvalidOperationException>(() => default(EmailAddress).Value);
        Assert.Equal("", default(EmailAddress).ToString());
    }
}
